import { addDays, dayOf } from '../../../domain/day'
import type { Person } from '../../checkin/simulation/Person'
import { comesToBuy, type Rush } from '../../points/simulation/redemptions'
import type { Told as ToldVotes } from '../../poll/simulation/judgeBallots'
import { type Electorate, openPoll, votesOn } from '../../poll/simulation/votes'
import type { Told as ToldQuiz } from '../../quiz/simulation/judgeQuiz'
import { takesPart } from '../../quiz/simulation/quizzes'
import type { Told as ToldRaffle } from '../../raffle/simulation/judgeRaffle'
import { comes } from '../../raffle/simulation/raffles'
import { memberIdOf } from '../memberId'
import { everyFaultAt } from '../simulator/Faults'
import { community } from '../simulator/population'
import type { World } from '../simulator/World'
import { acknowledges, reacts, type ToldTalk } from './talk'
import { fetchTokens, type ToldTokens } from './tokens'

/** What phones were told, of everything. */
export interface Told {
  votes: ToldVotes
  quiz: ToldQuiz[]
  raffle: ToldRaffle
  orders: Set<string>
  tokens: ToldTokens
  madeUp: Map<string, Set<string>>
  talk: ToldTalk
}

export function nothingTold(): Told {
  return {
    votes: new Map(),
    quiz: [],
    raffle: { entered: new Map(), winners: new Set() },
    orders: new Set(),
    tokens: new Map(),
    madeUp: new Map(),
    talk: { reactions: new Map(), acknowledged: new Set() },
  }
}

/** Who founded the community and hands out. */
export const OWNER = 'person1'
export const STOCK = 5

const communityId = community._id
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
const MOST_TRIES = 20

/** Few places, taken within an hour. */
export const places = {
  name: 'mixed',
  members: 0,
  withinMs: HOUR_MS,
  doubleTaps: 0.4,
  changes: 0.6,
  quota: 4,
  faults: everyFaultAt(0),
} as const satisfies Electorate
const rush: Rush = {
  name: 'mixed',
  buyers: 0,
  stock: STOCK,
  withinMs: HOUR_MS,
  doubleTaps: 0.3,
  faults: everyFaultAt(0),
}

/** Somebody who does a bit of everything. */
export class Colleague {
  constructor(
    private readonly world: World,
    private readonly person: Person,
    private readonly told: Told,
  ) {}

  /** Plans all that this colleague does within so many days. */
  lives(days: number): void {
    const { openid } = this.person
    const { chance, time } = this.world
    for (let day = 0; day < days; day++) this.#comesOn(day)
    votesOn(this.world, {
      openid,
      poll: openPoll({ quota: places.quota }, time.now(), places.withinMs),
      electorate: places,
      told: this.told.votes,
    })
    comes(this.world, openid, this.told.raffle)
    const requestId = openid.padEnd(22, '0')
    comesToBuy(this.world, openid, { requestId, rushed: rush, acknowledged: this.told.orders })
    this.#at(HOUR_MS, () => takesPart(this.world, openid, this.told.quiz))
    for (let phones = 1 + chance.below(2); phones > 0; phones--)
      this.#at(HOUR_MS, () => fetchTokens(this.world, this.person, this.told.tokens))
    this.#at(HOUR_MS, () => acknowledges(this.world, this.person, this.told.talk))
    for (let times = chance.below(6); times > 0; times--)
      this.#at(days * DAY_MS, () => reacts(this.world, this.person))
    time.after(days * DAY_MS + HOUR_MS, () => {
      void reacts(this.world, this.person, this.told.talk)
    })
    if (openid === OWNER) for (let times = 0; times < 10; times++) this.#at(DAY_MS, this.#appoints)
    else if (chance.happens(0.5)) this.#at(2 * HOUR_MS, this.#leavesAndComesBack)
  }

  #at(within: number, does: () => Promise<void>): void {
    const { chance, time } = this.world
    time.after(chance.between(0, within), () => void does())
  }

  /** Checks in, tapping twice now and then, or stays away and makes it up on the next day. */
  #comesOn(day: number): void {
    const { chance, time } = this.world
    const at = day * DAY_MS + chance.between(0, DAY_MS)
    if (chance.happens(0.3)) {
      time.after(at + DAY_MS, () => void this.#makesUp())
      return
    }
    time.after(at, () => void this.person.opensAndTaps())
    if (chance.happens(0.3)) time.after(at + chance.between(30, 430), () => void this.person.taps())
  }

  async #makesUp(): Promise<void> {
    const day = addDays(dayOf(this.world.time.now(), community), -1)
    const phone = this.world.phoneOf(this.person.openid)
    const again = this.world.chance.happens(0.3)
    const tap = async () => {
      const answer = await phone.insist('checkin.makeUp', { communityId, day })
      if (!answer.ok) return
      const known = this.told.madeUp.get(this.person.memberId) ?? new Set()
      this.told.madeUp.set(this.person.memberId, known.add(day))
    }
    if (again) void tap()
    await tap()
  }

  readonly #appoints = async (): Promise<void> => {
    const { chance } = this.world
    const memberId = memberIdOf(communityId, `person${2 + chance.below(8)}`)
    const role = (['admin', 'backbone', 'member'] as const)[chance.below(3)] ?? 'member'
    const phone = this.world.phoneOf(this.person.openid)
    await phone.insist('members.appoint', { communityId, memberId, role })
  }

  /** Whoever left comes back however often it takes: what is owed to somebody is owed to a member. */
  readonly #leavesAndComesBack = async (): Promise<void> => {
    const { chance, time } = this.world
    const phone = this.world.phoneOf(this.person.openid)
    await phone.insist('community.leave', { communityId })
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      await time.sleep(chance.between(0, 20 * MINUTE_MS))
      const input = { communityId, shown: true, via: 'card' } as const
      if ((await phone.insist('community.join', input)).ok) return
    }
  }
}
