import type { contract } from '../../contract'
import { addDays, dayOf } from '../../domain/day'
import type { Trouble } from '../lib/collections'
import type { Database } from '../lib/Database'
import { dailyQuota } from '../lib/dailyQuota'
import type { Call } from '../lib/serve'

type Health = Call<typeof contract.community.health>

const DAY_MS = 86_400_000
const MOST_HOURS = 1_000
const MOST_VERBS = 100
/** Quotas are those of a Chinese day. */
const china = { timeZone: 'Asia/Shanghai', cutOffHour: 0 }

/** What went wrong within a day here and in what is nobody's alone, and what all used together: counts alone. */
export async function health(call: Health) {
  const { database, now } = call
  const today = dayOf(now, china)
  const [troubles, audit, ...usage] = await Promise.all([
    troublesOf(call),
    newestAudit(call),
    usageOf(database, today),
    usageOf(database, addDays(today, -1)),
  ])
  const quota = dailyQuota(process.env.DATABASE_DAILY_QUOTA)
  return { troubles: worstFirst(troubles), audit, quota, usage }
}

function troublesOf({ database, input, now }: Health): Promise<Counts[]> {
  return database.find('troubles', {
    where: {
      communityId: { oneOf: [input.communityId, null] },
      hour: { above: new Date(now.getTime() - DAY_MS) },
    },
    sort: [['hour', 'descending']],
    limit: MOST_HOURS,
    fields: ['verb', 'errors', 'slow'],
  })
}

async function newestAudit({ database, input }: Health) {
  const [audit] = await database.find('audits', {
    where: { communityId: input.communityId, state: 'done' },
    sort: [['day', 'descending']],
    limit: 1,
    fields: ['day', 'members', 'wrong'],
  })
  return audit ? { day: audit.day, members: audit.members, wrong: audit.wrong } : null
}

async function usageOf(database: Database, day: string) {
  const used = await database.get('usage', day)
  const { calls = 0, reads = 0, writes = 0 } = used ?? {}
  return { day, calls, reads, writes }
}

type Counts = Pick<Trouble, 'verb' | 'errors' | 'slow'>

function worstFirst(hours: readonly Counts[]): Counts[] {
  const verbs = new Map<string, Counts>()
  for (const { verb, errors, slow } of hours) {
    const sum = verbs.get(verb) ?? { verb, errors: 0, slow: 0 }
    verbs.set(verb, { verb, errors: sum.errors + errors, slow: sum.slow + slow })
  }
  return [...verbs.values()]
    .sort((one, other) => other.errors - one.errors || other.slow - one.slow)
    .slice(0, MOST_VERBS)
}
