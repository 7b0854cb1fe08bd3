import type { Account, Input } from '../../../contract'
import { type Day, dayOf } from '../../../domain/day'
import { toWire } from '../../lib/accountOnWire'
import { memberIdOf } from '../../lib/memberId'
import { type Answer, isPassing, type Phone } from '../../lib/simulator/Phone'
import { community } from '../../lib/simulator/population'
import type { World } from '../../lib/simulator/World'

type Extra = Pick<Input<'checkin.checkIn'>, 'hint' | 'ticket'>

const communityId = community._id
const GRACE_MS = 2 * 60_000
const PAUSE_MS = 3_000
const MOST_TRIES = 6

/** A member with a phone: remembers the account of the last answer and keeps what was not answered. */
export class Person {
  /** The days that an answer said are counted. */
  readonly acknowledged = new Set<Day>()
  /** Answers that counted another day than the one of the tap. */
  readonly misdated: string[] = []
  readonly #phone: Phone
  readonly #kept = new Map<Day, string>()
  #hint: Account
  #listens = true

  constructor(
    private readonly world: World,
    readonly openid: string,
    readonly memberId = memberIdOf(communityId, openid),
  ) {
    this.#phone = world.phoneOf(openid)
    const member = world.documents.get('members', this.memberId)
    if (!member) throw new Error(`${openid} is no member`)
    this.#hint = toWire(member, member.joinedDay)
  }

  /** Puts the phone away for good: nothing more is sent, and no answer is heard. */
  stops(): void {
    this.#listens = false
  }

  /** Opens the page, keeps the ticket it brings, taps, and sends what other days have left. */
  async opensAndTaps(): Promise<void> {
    const answer = await this.#phone.insist('checkin.home', { communityId })
    if (!answer.ok || answer.data.status !== 'member') return
    this.#hint = answer.data.account
    this.#kept.set(answer.data.today, answer.data.ticket)
    await this.taps()
    for (const ticket of this.#kept.values()) await this.#sends({ ticket })
  }

  /** Taps. Without an answer the tap is sent again, without the hint and with its ticket if it has one. */
  async taps(): Promise<void> {
    let passing = await this.#sends({ hint: this.#hint })
    for (let tries = 1; passing && tries < MOST_TRIES; tries++) {
      await this.world.time.sleep(PAUSE_MS * 2 ** (tries - 1))
      const ticket = [...this.#kept.values()].at(-1)
      passing = await this.#sends(ticket === undefined ? {} : { ticket })
    }
  }

  /** Sends once; says whether the same may succeed in a moment. */
  async #sends(extra: Extra): Promise<boolean> {
    if (!this.#listens) return false
    const sent = this.world.time.now()
    const answer = await this.#phone.ask('checkin.checkIn', { communityId, ...extra })
    const days = extra.ticket === undefined ? this.#daysSince(sent) : [extra.ticket.slice(0, 10)]
    return this.#hears(answer, days)
  }

  /** Takes an answer to a tap that may count for some days; says whether asking again may bring more. */
  #hears(answer: Answer<'checkin.checkIn'>, days: readonly Day[]): boolean {
    if (!this.#listens) return false
    if (!answer.ok) return isPassing(answer)
    if (!days.includes(answer.data.day)) {
      this.misdated.push(`${this.memberId}: ${answer.data.day} was counted, not ${days.join()}`)
    }
    this.acknowledged.add(answer.data.day)
    this.#kept.delete(answer.data.day)
    this.#hint = answer.data.account
    return false
  }

  /** The days that a tap without a ticket may count for: its own, or the one that ended just before. */
  #daysSince(sent: Date): Day[] {
    const eve = new Date(sent.getTime() - GRACE_MS)
    return [eve, sent, this.world.time.now()].map((instant) => dayOf(instant, community))
  }
}
