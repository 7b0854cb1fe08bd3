import { addDays, dayOf } from '../../../domain/day'
import type { Token } from '../../../domain/suggestion/batch'
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
import {
  nothingToldOfBox,
  readsTheBox,
  type ToldBox,
  votesAnonymously,
  writesAnonymously,
} from './anonymousBox'
import { erasesThemselves, type ToldErased } from './erasures'
import { decidesOnWords, saysLine, type ToldLines } from './heldWords'
import { answersQuestions, asksForHelp, type ToldHelp } from './helpDesk'
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
  lines: ToldLines
  help: ToldHelp
  box: ToldBox
  erased: ToldErased
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
    lines: new Map(),
    help: new Map(),
    box: nothingToldOfBox(),
    erased: new Map(),
  }
}

/** Where it is kept what phones were told, and who is there: whoever comes back after erasing is one more. */
export interface Chronicle {
  told: Told
  people: Person[]
}

/** What a colleague can write and vote with where nobody is named. */
export interface Tokens {
  box: readonly Token[]
  poll: Token
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
  #person: Person
  readonly #told: Told

  constructor(
    private readonly world: World,
    person: Person,
    private readonly chronicle: Chronicle,
  ) {
    this.#person = person
    this.#told = chronicle.told
  }

  /** Plans all that this colleague does within so many days. */
  lives(days: number, tokens: Tokens): void {
    const { chance } = this.world
    for (let day = 0; day < days; day++) this.#comesOn(day)
    this.#takesPart()
    this.#talks(days)
    this.#isAnonymous(days, tokens)
    this.#often(4, days, () => this.#helpsOut())
    if (this.#person.openid === OWNER) this.#often(10, 1, this.#appoints)
    else if (chance.happens(0.5)) this.#at(2 * HOUR_MS, this.#leavesAndComesBack)
    else if (chance.happens(0.5)) this.#at((days - 1) * DAY_MS, this.#erasesThemselves)
  }

  /** In all that is on in the first hours. */
  #takesPart(): void {
    const { world } = this
    const told = this.#told
    const { openid } = this.#person
    votesOn(world, {
      openid,
      poll: openPoll({ quota: places.quota }, world.time.now(), places.withinMs),
      electorate: places,
      told: told.votes,
    })
    comes(world, openid, told.raffle)
    const requestId = openid.padEnd(22, '0')
    comesToBuy(world, openid, { requestId, rushed: rush, acknowledged: told.orders })
    this.#at(HOUR_MS, () => takesPart(world, openid, told.quiz))
    this.#at(HOUR_MS, () => acknowledges(world, this.#person, told.talk))
    this.#often(1 + world.chance.below(2), HOUR_MS / DAY_MS, () =>
      fetchTokens(world, this.#person, told.tokens),
    )
  }

  #talks(days: number): void {
    const { chance, time } = this.world
    const told = this.#told
    this.#often(chance.below(6), days, () => reacts(this.world, this.#person))
    this.#often(chance.below(3), days, () => asksForHelp(this.world, this.#person, told.help))
    time.after(days * DAY_MS + HOUR_MS, () => {
      void reacts(this.world, this.#person, told.talk)
    })
  }

  #isAnonymous(days: number, { box, poll }: Tokens): void {
    const told = this.#told.box
    this.#at(DAY_MS / 2, () => votesAnonymously(this.world, poll, told))
    for (const token of box)
      this.#at((days - 3) * DAY_MS, () => writesAnonymously(this.world, token, told))
  }

  /** As far as one's role goes: others are refused. */
  async #helpsOut(): Promise<void> {
    const { help, box } = this.#told
    await answersQuestions(this.world, this.#person, help)
    await decidesOnWords(this.world, this.#person)
    await readsTheBox(this.world, this.#person, box)
  }

  #often(times: number, days: number, does: () => Promise<void>): void {
    for (let left = times; left > 0; left--) this.#at(days * DAY_MS, does)
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
    time.after(at, () => void this.#opensTapsAndSays())
    if (chance.happens(0.3))
      time.after(at + chance.between(30, 430), () => void this.#person.taps())
  }

  async #opensTapsAndSays(): Promise<void> {
    const person = this.#person
    await person.opensAndTaps()
    if (this.world.chance.happens(0.4)) await saysLine(this.world, person, this.#told.lines)
  }

  async #makesUp(): Promise<void> {
    const person = this.#person
    const day = addDays(dayOf(this.world.time.now(), community), -1)
    const phone = this.world.phoneOf(this.#person.openid)
    const again = this.world.chance.happens(0.3)
    const tap = async () => {
      const answer = await phone.insist('checkin.makeUp', { communityId, day })
      if (!answer.ok || person !== this.#person) return
      const known = this.#told.madeUp.get(person.memberId) ?? new Set()
      this.#told.madeUp.set(person.memberId, known.add(day))
    }
    if (again) void tap()
    await tap()
  }

  readonly #appoints = async (): Promise<void> => {
    const { chance } = this.world
    const memberId = memberIdOf(communityId, `person${2 + chance.below(8)}`)
    const role = (['admin', 'backbone', 'member'] as const)[chance.below(3)] ?? 'member'
    const phone = this.world.phoneOf(this.#person.openid)
    await phone.insist('members.appoint', { communityId, memberId, role })
  }

  /** Whoever left comes back however often it takes: what is owed to somebody is owed to a member. */
  readonly #leavesAndComesBack = async (): Promise<void> => {
    const { chance, time } = this.world
    const phone = this.world.phoneOf(this.#person.openid)
    await phone.insist('community.leave', { communityId })
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      await time.sleep(chance.between(0, 20 * MINUTE_MS))
      const input = { communityId, shown: true, via: 'card' } as const
      if ((await phone.insist('community.join', input)).ok) return
    }
  }

  /** Once everything of the first hours is over, for what came of that was told to a member. */
  readonly #erasesThemselves = async (): Promise<void> => {
    await this.world.time.sleep(3 * HOUR_MS)
    const back = await erasesThemselves(this.world, this.#person, this.#told.erased)
    if (!back) return
    this.#person = back
    this.chronicle.people.push(back)
  }
}
