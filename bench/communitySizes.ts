import { EJSON } from 'bson'
import { toWire } from '../cloudfunctions/lib/accountOnWire'
import type { Member } from '../cloudfunctions/lib/collections'
import { memberIdOf } from '../cloudfunctions/lib/memberId'
import type { Input, VerbName } from '../contract'
import { openAccount } from '../domain/account'
import { demoCommunity } from '../scripts/demo/demoCommunity'
import { type Qunhuo, startQunhuo } from '../scripts/startQunhuo'
import type { Report, Suite } from './Figure'
import { median, medianTime } from './median'

const communityId = demoCommunity._id
const now = new Date('2026-11-04T02:00:00.000Z')
const today = '2026-11-04'
const sizes = [1_000, 10_000, 100_000]
const BATCH = 1_000
const RUNS = 41
const COUNTS = 5
/** Longer than an instance keeps the first hundred of a board and who is here. */
const CACHED_MS = 6_000

/** What people see in one community as it grows: the trips must stay, and the time hardly change. */
export const communitySizes: Suite = {
  title: 'one community, growing',
  run: async (report) => {
    const smallest = new Map<string, number>()
    for (const size of sizes) {
      const times = await measureAt(size, report)
      for (const [name, time] of times) {
        report(`${name}, ${size / 1_000} k members`, time, 'ms')
        if (size === sizes[0]) smallest.set(name, time)
        const first = smallest.get(name)
        if (size === sizes.at(-1) && first)
          report(`${name}, ${size / 1_000} k against 1 k`, time / first, 'ratio')
      }
    }
  },
}

async function measureAt(size: number, report: Report): Promise<Map<string, number>> {
  const qunhuo = await startQunhuo()
  const { cloud, put } = qunhuo
  cloud.clock.freeze()
  cloud.clock.set(now)
  await put('communities', demoCommunity)
  await fill(qunhuo, size)
  await asks(qunhuo, 'board.show', { communityId, by: 'points', span: 'week' }, openidOf(size - 1))
  const counted = await medianTime(COUNTS, () => cloud.fireTimer('board', 'count'))
  report(`board.count, ${size / 1_000} k members`, counted, 'ms')

  const times = new Map<string, number>()
  const measure = async <Name extends VerbName>(
    label: string,
    name: Name,
    inputOf: (run: number) => [Input<Name>, string],
  ) => {
    const milliseconds: number[] = []
    const trips: number[] = []
    for (let run = 0; run < RUNS; run++) {
      cloud.clock.advance(CACHED_MS)
      const [input, openid] = inputOf(run)
      const begun = performance.now()
      await asks(qunhuo, name, input, openid)
      milliseconds.push(performance.now() - begun)
      trips.push(cloud.invocations().at(-1)?.trips ?? Number.NaN)
    }
    times.set(label, median(milliseconds))
    report(`${label}, ${size / 1_000} k members`, median(trips), 'trips')
  }
  const board = { communityId, by: 'points', span: 'week' } as const
  await measure('leaderboard, one of the first', 'board.show', () => [board, openidOf(3)])
  await measure('my place, one of the last', 'board.show', () => [board, openidOf(size - 5)])
  await measure('streaks', 'board.show', () => [{ ...board, by: 'streak' }, openidOf(3)])
  await measure('home', 'checkin.home', (run) => [{ communityId }, openidOf(size - 1 - 2 * run)])
  await measure('who is here', 'checkin.today', () => [{ communityId }, openidOf(0)])
  await measure('check-in with the hint', 'checkin.checkIn', (run) => {
    const person = size - 1 - 2 * run
    return [{ communityId, hint: toWire(memberNumber(person, size), today) }, openidOf(person)]
  })
  await cloud.close()
  return times
}

async function asks<Name extends VerbName>(
  { call }: Qunhuo,
  name: Name,
  input: Input<Name>,
  openid: string,
): Promise<void> {
  const reply = await call(name, input, openid)
  if (!reply.ok) throw new Error(`${name}: ${reply.code}`)
}

async function fill({ cloud }: Qunhuo, size: number): Promise<void> {
  for (let first = 0; first < size; first += BATCH) {
    const data = Array.from({ length: BATCH }, (_, index) =>
      EJSON.stringify(memberNumber(first + index, size), { relaxed: false }),
    )
    await cloud.database.handle({
      action: 'database.insertDocument',
      collectionName: 'members',
      data,
    })
  }
}

/** The best first; the even ones have checked in today. */
function memberNumber(number: number, size: number): Member {
  const _id = memberIdOf(communityId, openidOf(number))
  const points = 1 + Math.floor(((size - number) * 200) / size)
  const cameToday = number % 2 === 0
  const mask = cameToday ? 0b1100 : 0b0100
  return {
    ...openAccount(_id, today),
    _id,
    communityId,
    openid: openidOf(number),
    state: 'active',
    nickname: `同事${number}`,
    avatar: '',
    hidden: number % 11 === 5,
    via: 'card',
    channel: null,
    acknowledged: 0,
    joinedAt: now,
    joinedDay: '2026-11-02',
    journal: [],
    lastDay: cameToday ? today : '2026-11-03',
    streak: 1 + (number % 50),
    best: 50,
    months: { '202611': mask },
    checkedAt: new Date(now.getTime() - number),
    week: { id: '2026-W45', points },
    month: { id: '202611', points },
    earned: points,
  }
}

function openidOf(number: number): string {
  return `bench${number}`
}
