import { setTimeout as sleep } from 'node:timers/promises'
import { memberIdOf } from '../../cloudfunctions/lib/memberId'
import type { Account, Input, Output, Reply, VerbName } from '../../contract'
import type { Qunhuo } from '../startQunhuo'

/** How long calls took, in milliseconds, and what of the morning went wrong. */
export interface Morning {
  times: number[]
  calls: number
  /** Calls that were sent again because no answer came. */
  sentAgain: number
  /** What a person would have read as an error. */
  errorsShown: string[]
}

const MOST_TRIES = 6
const PAUSE_MS = 300

/** Somebody at nine: opens the card, joins, checks in and votes, as the client does it. */
export class Employee {
  constructor(
    private readonly qunhuo: Qunhuo,
    private readonly openid: string,
    private readonly communityId: string,
    private readonly morning: Morning,
  ) {}

  get memberId(): string {
    return memberIdOf(this.communityId, this.openid)
  }

  /** The whole way from the card to the vote; `twice` taps each button two times at once. */
  async comeIn(pollId: string, choice: string, twice: boolean): Promise<void> {
    const { communityId } = this
    await this.#call('checkin.home', { communityId })
    await this.#tap(twice, 'community.join', { communityId, shown: true, via: 'card' })
    const home = await this.#call('checkin.home', { communityId })
    if (home?.status !== 'member') return
    const counted = await this.#tap(twice, 'checkin.checkIn', { communityId, hint: home.account })
    await this.#tap(twice, 'poll.vote', this.#vote(pollId, choice, counted?.account))
  }

  #vote(pollId: string, choice: string, hint: Account | undefined): Input<'poll.vote'> {
    const vote = { communityId: this.communityId, pollId, choices: [choice], again: false }
    return hint ? { ...vote, hint } : vote
  }

  async #tap<Name extends VerbName>(twice: boolean, name: Name, input: Input<Name>) {
    const taps = await Promise.all(
      Array.from({ length: twice ? 2 : 1 }, () => this.#call(name, input)),
    )
    return taps[0]
  }

  /** Sends until an answer comes, as a phone does; a refusal is what the person would read. */
  async #call<Name extends VerbName>(
    name: Name,
    input: Input<Name>,
  ): Promise<Output<Name> | undefined> {
    const began = performance.now()
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      this.morning.calls++
      const reply = await this.#send(name, input)
      if (reply) {
        this.morning.times.push(performance.now() - began)
        if (reply.ok) return reply.data
        this.morning.errorsShown.push(`${name}: ${reply.code}`)
        return undefined
      }
      this.morning.sentAgain++
      await sleep(PAUSE_MS)
    }
    this.morning.errorsShown.push(`${name}: no answer`)
    return undefined
  }

  /** Null if no answer arrived. */
  async #send<Name extends VerbName>(name: Name, input: Input<Name>) {
    try {
      return (await this.qunhuo.call(name, input, this.openid)) as Reply<Output<Name>>
    } catch {
      return null
    }
  }
}
