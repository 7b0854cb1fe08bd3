import { memberIdOf } from '../cloudfunctions/lib/memberId'
import type { Input, Output, VerbName } from '../contract'
import type { InvocationRecord } from '../emulator/invocations/Invocation'
import { demoCommunity } from '../scripts/demo/demoCommunity'
import { type Qunhuo, startQunhuo } from '../scripts/startQunhuo'
import type { Report, Suite } from './Figure'

const communityId = demoCommunity._id
const COMPANIES = [50, 500, 5_000]
const MINUTE_MS = 60_000
const MINUTES_AN_HOUR = 60
const WORKDAYS_A_WEEK = 5

/** What the platform counts, for its quotas and its bill. */
interface Spent {
  calls: number
  reads: number
  writes: number
}

/**
 * What a working day asks of the platform, by size of the company: everybody opens the app twice,
 * checks in, looks at who is here and at the board, and votes once a week; timers run by the clock.
 */
export const dayOfCompany: Suite = {
  title: 'a day of a company',
  run: async (report) => {
    const qunhuo = await startQunhuo()
    const person = await dayOfPerson(qunhuo, report)
    tell(report, 'one person', person)
    const timers = times(await hourOfTimers(qunhuo), 24)
    tell(report, 'timers', timers)
    for (const people of COMPANIES)
      tell(report, `${people} people`, plus(times(person, people), timers))
    await qunhuo.cloud.close()
  },
}

/** The day of one member whose functions are warm, each verb reported as it is measured. */
async function dayOfPerson(qunhuo: Qunhuo, report: Report): Promise<Spent> {
  const { cloud, put } = qunhuo
  let day: Spent = { calls: 0, reads: 0, writes: 0 }
  const spend = async <Name extends VerbName>(
    name: Name,
    input: Input<Name>,
    timesADay: number,
  ) => {
    const data = await granted(qunhuo, name, input)
    const spent = spentBy(cloud.invocations().slice(-1))
    report(`${name}: reads`, spent.reads, 'trips')
    report(`${name}: writes`, spent.writes, 'trips')
    day = plus(day, times(spent, timesADay))
    return data
  }
  cloud.clock.set(new Date('2026-11-02T01:00:00.000Z'))
  const staff = { [memberIdOf(communityId, 'ann')]: 'owner' } as const
  await put('communities', { ...demoCommunity, staff })
  await granted(qunhuo, 'community.join', { communityId, shown: true, via: 'card' })
  const { pollId } = await granted(qunhuo, 'poll.launch', poll)
  await granted(qunhuo, 'checkin.home', { communityId })
  const home = await spend('checkin.home', { communityId }, 2)
  if (home.status !== 'member') throw new Error('not a member')
  await spend('checkin.checkIn', { communityId, hint: home.account }, 1)
  await granted(qunhuo, 'checkin.today', { communityId })
  await spend('checkin.today', { communityId }, 1)
  const board = { communityId, by: 'points', span: 'week' } as const
  await granted(qunhuo, 'board.show', board)
  await spend('board.show', board, 1)
  const { account: hint } = await spend('poll.show', { communityId, pollId }, 1 / WORKDAYS_A_WEEK)
  const vote = { communityId, pollId, choices: ['1'], again: false, hint }
  await spend('poll.vote', vote, 1 / WORKDAYS_A_WEEK)
  return day
}

/** One hour in which nobody does anything, minute by minute: a longer jump would not run every timer it passes. */
async function hourOfTimers({ cloud }: Qunhuo): Promise<Spent> {
  await cloud.settled()
  const before = new Set(cloud.invocations().map(({ requestId }) => requestId))
  for (let minute = 0; minute < MINUTES_AN_HOUR; minute++) {
    cloud.clock.advance(MINUTE_MS)
    await cloud.settled()
  }
  return spentBy(cloud.invocations().filter(({ requestId }) => !before.has(requestId)))
}

function spentBy(invocations: readonly InvocationRecord[]): Spent {
  const operations = invocations.flatMap((invocation) => invocation.operations)
  const trips = operations.filter((operation) => operation.startsWith('database.'))
  const writes = trips.filter((operation) => /\.(insert|modify|remove)/.test(operation)).length
  return { calls: invocations.length, reads: trips.length - writes, writes }
}

async function granted<Name extends VerbName>(
  { call }: Qunhuo,
  name: Name,
  input: Input<Name>,
): Promise<Output<Name>> {
  const reply = await call(name, input, 'ann')
  if (!reply.ok) throw new Error(`${name}: ${reply.code}`)
  return reply.data
}

function tell(report: Report, whose: string, { calls, reads, writes }: Spent): void {
  report(`${whose}: calls a day`, Math.round(calls * 10) / 10, 'calls')
  report(`${whose}: reads a day`, Math.round(reads * 10) / 10, 'trips')
  report(`${whose}: writes a day`, Math.round(writes * 10) / 10, 'trips')
}

function times({ calls, reads, writes }: Spent, count: number): Spent {
  return { calls: calls * count, reads: reads * count, writes: writes * count }
}

function plus(one: Spent, other: Spent): Spent {
  return {
    calls: one.calls + other.calls,
    reads: one.reads + other.reads,
    writes: one.writes + other.writes,
  }
}

const poll: Input<'poll.launch'> = {
  communityId,
  requestId: 'a'.repeat(22),
  title: '今天中午吃什么',
  options: [{ text: '面' }, { text: '饭' }],
  most: 1,
  other: false,
  additions: false,
  changes: true,
  showing: 'live',
  voters: 'everyone',
  repeat: 'never',
  closesAt: '2026-11-06T10:00:00.000Z',
  anonymous: false,
}
