import type { Member, Raffle, RaffleEntry } from '../../cloudfunctions/lib/collections'
import { NOBODY } from '../../cloudfunctions/lib/personalData'
import { emptyRaffle } from '../../cloudfunctions/raffle/newRaffle'
import { entryId } from '../../cloudfunctions/raffle/raffleIds'
import { isBeaconOf } from '../../domain/raffle/beaconSignature'
import { LEAST_WAIT_MS, practiceChain, roundFrom, timeOfRound } from '../../domain/raffle/chain'
import { randomnessOf } from '../../domain/raffle/chance'
import { seedOf } from '../../domain/raffle/commitment'
import { digestHex } from '../../domain/raffle/digest'
import { drawWinners } from '../../domain/raffle/drawWinners'
import { SALT_BYTES } from '../../domain/raffle/sealedName'
import { indexOf, toTickets } from '../../domain/raffle/ticket'
import { commitTo } from '../../domain/raffle/transcript'
import { beaconOf } from '../../emulator/beacon/PracticeBeacon'
import type { Qunhuo } from '../startQunhuo'
import { demoCommunity } from './demoCommunity'

const DAY_MS = 86_400_000
const DRAWN = 'demoRaffleDrawn0000001'
const OPEN = 'demoRaffleOpen00000001'

/** A raffle that takes entries, and one that was drawn last week, with a proof that can be recomputed. */
export async function seedRaffles(qunhuo: Qunhuo, members: readonly Member[], now: Date) {
  const lastWeek = new Date(now.getTime() - 6 * DAY_MS)
  await putDrawn(qunhuo, members, lastWeek)
  const early = members.slice(0, 9).map((member) => entryOf(OPEN, member, now))
  for (const entry of early) await qunhuo.put('entries', entry)
  const closesAt = new Date(now.getTime() + 2 * DAY_MS)
  await qunhuo.put('raffles', {
    ...raffleAt(new Date(now.getTime() - DAY_MS)),
    _id: OPEN,
    title: '周五加餐抽奖',
    prizes: [
      {
        name: '机械键盘',
        count: 1,
        picture: '',
        asks: { kind: 'choice', options: ['青轴', '红轴'] },
      },
      { name: '下午茶券', count: 5, picture: '', asks: { kind: 'nothing' } },
    ],
    closesAt,
    dueAt: closesAt,
  })
}

async function putDrawn(qunhuo: Qunhuo, members: readonly Member[], at: Date): Promise<void> {
  const entries = members.slice(0, 24).map((member) => entryOf(DRAWN, member, at))
  for (const entry of entries) await qunhuo.put('entries', entry)
  const tickets = toTickets(entries)
  const number = roundFrom(practiceChain, new Date(at.getTime() + LEAST_WAIT_MS))
  const source = { kind: 'drand', chain: practiceChain.hash, round: number } as const
  const raffle: Raffle = {
    ...raffleAt(at),
    _id: DRAWN,
    title: '读书会抽奖',
    prizes: [
      { name: '签名版新书', count: 1, picture: '', asks: { kind: 'address' } },
      { name: '书签', count: 3, picture: '', asks: { kind: 'nothing' } },
    ],
    closesAt: at,
  }
  const { terms, commitment } = commitTo(
    {
      raffle: DRAWN,
      title: raffle.title,
      redrawOf: null,
      frozenAt: at,
      prizes: namedIn(raffle),
      source,
    },
    tickets,
  )
  const { root, count, weight } = terms
  const listId = `${DRAWN}_${root.slice(0, 32)}`
  const outcome = { kind: 'drand', signature: beaconOf(number).signature } as const
  const randomness = randomnessOf(source, outcome, {
    chain: practiceChain,
    isBeacon: isBeaconOf,
  })
  if (!randomness) throw new Error('the practice beacon does not verify')
  const weights = tickets.map(({ weight: own }) => own)
  const wins = drawWinners(seedOf(commitment, randomness), weights, raffle.prizes)
  const knownAt = timeOfRound(practiceChain, number)
  const round = { chain: practiceChain.hash, number }
  await qunhuo.put('draws', {
    ...{ _id: `${listId}_0`, raffleId: DRAWN, listId, part: 0, contributions: [] },
    tickets,
  })
  await qunhuo.put('raffles', {
    ...raffle,
    state: 'drawn',
    dueAt: null,
    frozen: { at, commitment, root, count, weight, round, knownAt, listId },
    outcome,
    wins: wins.map((win) => {
      const { memberId = '', name } = tickets[indexOf(win.code)] ?? {}
      return { ...win, memberId, nickname: name?.nickname ?? NOBODY }
    }),
    drawnAt: knownAt,
  })
}

function namedIn({ prizes }: Raffle) {
  return prizes.map(({ name, count }) => ({ name, count }))
}

function raffleAt(createdAt: Date): Omit<Raffle, '_id' | 'title' | 'prizes' | 'closesAt'> {
  return {
    ...emptyRaffle,
    communityId: demoCommunity._id,
    who: { kind: 'everyone' },
    price: 0,
    most: 1,
    headcount: null,
    drawsAt: null,
    chance: { kind: 'drand' },
    dueAt: null,
    by: '',
    asked: '',
    createdAt,
  }
}

function entryOf(raffleId: string, { _id, communityId, nickname }: Member, at: Date): RaffleEntry {
  const memberId = _id
  const salt = digestHex(raffleId, memberId).slice(0, 2 * SALT_BYTES)
  const name = { nickname, salt }
  const entry = { _id: entryId(raffleId, memberId), raffleId, communityId, memberId, name }
  const requestId = memberId.slice(-22)
  return { ...entry, weight: 1, points: 0, state: 'entered', attempt: 1, requestId, at }
}
