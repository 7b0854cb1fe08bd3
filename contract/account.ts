import * as z from 'zod'
import { day, dayMask, instant, month, points, recordOf, week, whole } from './fields'

const sum = <Id extends z.ZodType>(id: Id) => z.strictObject({ id, points })

/**
 * What a member has. The phone sends the last one it saw back as a hint: the write repeats every
 * field of it as its condition, so that a stale or forged hint matches nothing.
 */
export const account = z.strictObject({
  ver: whole(0, 1_000_000_000),
  seq: whole(0, 1_000_000_000),
  balance: points,
  /** Hash of the last ledger entry. */
  head: z.string().regex(/^[0-9a-f]{32}$/),
  lastDay: day.nullable(),
  streak: whole(0, 100_000),
  best: whole(0, 100_000),
  /** Counted days of the month of `lastDay` and of today; the other months stay in the cloud. */
  months: recordOf(month, dayMask, 2),
  /** Rest days that carry a run, of the same months. */
  kept: recordOf(month, dayMask, 2),
  /** Seven-day rewards that come with the next check-in, because a make-up has passed over them. */
  rewardsDue: whole(0, 1_000),
  makeUpCards: whole(0, 100),
  checkedAt: instant.nullable(),
  week: sum(week),
  month: sum(month),
  earned: points,
})

export type Account = z.output<typeof account>
