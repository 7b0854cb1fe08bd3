import * as verbs from '../../../contract/raffle'
import { applyPostings } from '../../../domain/posting'
import { practiceChain } from '../../../domain/raffle/chain'
import { seal } from '../../../domain/raffle/chance'
import { digestHex } from '../../../domain/raffle/digest'
import type { Raffle } from '../../lib/collections'
import { memberIdOf } from '../../lib/memberId'
import { everyFaultAt, type FaultRates } from '../../lib/simulator/Faults'
import { judgeLedgers } from '../../lib/simulator/judgeLedgers'
import { community, populate } from '../../lib/simulator/population'
import type { ServedVerbs } from '../../lib/simulator/SimulatedCloud'
import { serving } from '../../lib/simulator/serving'
import type { Scenario } from '../../lib/simulator/simulate'
import type { World } from '../../lib/simulator/World'
import { drawing } from '../draw'
import { enter } from '../enter'
import { emptyRaffle } from '../newRaffle'
import type { Outside } from '../Outside'
import { tending } from '../tend'
import { view } from '../view'
import { judgeRaffle, type Told } from './judgeRaffle'

const START = new Date('2026-11-02T01:00:00.000Z')
const MINUTE_MS = 60_000
const CLOSES_MS = 5 * MINUTE_MS
const DRAWS_MS = 8 * MINUTE_MS
const CALM_MS = 12 * MINUTE_MS
const END_MS = 20 * MINUTE_MS
const BALANCE = 7
const SECRET = digestHex('a secret for simulations only')
/** Nothing outside is needed: chance is what the functions have themselves. */
export const nowhere: Outside = {
  chain: practiceChain,
  signatureOf: () => Promise.resolve(null),
}

/** The real handlers; a test may plant others in their place. */
export const raffleVerbs = serving('raffle', verbs, {
  enter,
  view,
  draw: drawing(nowhere),
  tend: tending(nowhere),
})

/** How many enter, under which faults. */
export interface Draw {
  members: number
  faults: FaultRates
}

export const badNetwork: Draw = { members: 12, faults: everyFaultAt(0.03) }

/**
 * People enter for points until after the close, twice and on two phones; two timers tend, and
 * members tap for the draw. Chance is a sealed secret, for a beacon's curve would cost all the time.
 */
export function raffles({ members, faults }: Draw, served: ServedVerbs = raffleVerbs): Scenario {
  return {
    name: 'raffles',
    verbs: served,
    faults,
    start: START,
    begin(world) {
      world.documents.put('raffles', raffle)
      const told: Told = { entered: new Map(), winners: new Set() }
      for (const openid of populate(world, members)) {
        enrich(world, openid)
        comes(world, openid, told)
      }
      for (const offset of [0, 1]) tends(world, offset)
      world.time.after(CALM_MS, () => world.faults.stop())
      return () => [
        ...judgeLedgers(world.documents),
        ...judgeRaffle(world.documents, raffle._id, told),
      ]
    },
  }
}

/** What everybody may enter for five minutes from the start. */
export const raffle: Raffle = {
  ...emptyRaffle,
  _id: 'simulatedRaffle1234567',
  communityId: community._id,
  title: '模拟抽奖',
  prizes: [
    { name: '一等奖', count: 1, picture: '', asks: { kind: 'nothing' } },
    { name: '二等奖', count: 3, picture: '', asks: { kind: 'nothing' } },
  ],
  who: { kind: 'everyone' },
  price: 2,
  most: 3,
  closesAt: new Date(START.getTime() + CLOSES_MS),
  headcount: null,
  drawsAt: new Date(START.getTime() + DRAWS_MS),
  chance: { kind: 'reveal', sealed: seal(SECRET), secret: SECRET },
  dueAt: new Date(START.getTime() + CLOSES_MS),
  by: '',
  asked: '',
  createdAt: START,
}

const about = { communityId: community._id, raffleId: raffle._id }

/** Points come by the ledger, so that it stays whole. */
function enrich({ documents }: World, openid: string): void {
  const member = documents.get('members', memberIdOf(community._id, openid))
  if (!member) return
  const posting = { id: 'begin', cause: 'correction', points: BALANCE, cards: 0 } as const
  const posted = applyPostings(member, [posting], { at: START, today: member.joinedDay })
  if (posted)
    documents.put('members', {
      ...member,
      ...posted.account,
      journal: [...member.journal, ...posted.entries],
    })
}

/** Lets somebody enter, perhaps twice, tap for the draw, and look at who won. */
export function comes(world: World, openid: string, told: Told): void {
  const { chance, time } = world
  const requestId = openid.padEnd(22, '_')
  const weight = chance.between(1, 4)
  const enters = (after: number) =>
    time.after(after, () => {
      const input = { ...about, requestId, weight: Math.floor(weight) }
      void world
        .phoneOf(openid)
        .insist('raffle.enter', input)
        .then((answer) => {
          if (answer.ok) told.entered.set(memberIdOf(community._id, openid), answer.data.weight)
        })
    })
  // Half of them at the last moment, where entering and closing meet.
  const first = chance.happens(0.5)
    ? chance.between(0, CLOSES_MS)
    : chance.between(CLOSES_MS - 3_000, CLOSES_MS + 1_000)
  enters(first)
  if (chance.happens(0.5)) enters(first + chance.between(10, 400))
  if (chance.happens(0.2))
    time.after(DRAWS_MS + chance.between(0, MINUTE_MS), () => taps(world, openid))
  for (const after of [CALM_MS, END_MS]) time.after(after, () => looks(world, openid, told))
}

function taps(world: World, openid: string): void {
  void world.phoneOf(openid).insist('raffle.draw', about)
}

function looks(world: World, openid: string, told: Told): void {
  void world
    .phoneOf(openid)
    .insist('raffle.view', about)
    .then((answer) => {
      const { winners } = answer.ok ? answer.data.raffle : {}
      if (winners) told.winners.add(winners.map(({ code }) => code).join())
    })
}

/** A timer each minute, and another one a moment later. */
export function tends({ time, cloud }: World, offset: number): void {
  for (let at = MINUTE_MS; at < END_MS; at += MINUTE_MS)
    time.after(at + offset * 5, () =>
      cloud.invoke({ name: 'raffle.tend', input: {}, openid: '', answered: () => undefined }),
    )
}
