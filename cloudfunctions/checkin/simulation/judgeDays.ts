import { defaultAwards } from '../../../domain/awards'
import { addDays, type Day } from '../../../domain/day'
import { hasDay } from '../../../domain/months'
import { REWARD_EVERY } from '../../../domain/streak'
import type { Member } from '../../lib/collections'
import type { Documents } from '../../lib/simulator/Documents'
import { ledgerOf } from '../../lib/simulator/ledgerOf'

/** The days that a phone was told are counted, of each member. */
export type Acknowledged = ReadonlyMap<string, ReadonlySet<Day>>

/** What is wrong with anybody's days: a model that only knows the set of days says what they must be. */
export function judgeDays(documents: Documents, acknowledged: Acknowledged): string[] {
  return documents.all('members').flatMap((member) => {
    const days = daysOf(documents, member._id)
    const told = [...(acknowledged.get(member._id) ?? [])]
    const lost = told.filter((day) => !days.includes(day))
    return [...lost.map((day) => `its ${day} was lost`), ...differences(member, days)].map(
      (fault) => `${member._id}: ${fault}`,
    )
  })
}

/** The days that have been paid for, from the ledger. */
function daysOf(documents: Documents, memberId: string): Day[] {
  const entries = ledgerOf(documents, memberId).filter(({ cause }) => cause === 'checkIn')
  return entries.map(({ id }) => id.slice('checkIn:'.length)).sort()
}

function differences(member: Member, days: readonly Day[]): string[] {
  const runs = runsOf(days)
  const rewards = runs.reduce((sum, run) => sum + Math.floor(run / REWARD_EVERY), 0)
  const points = days.length * defaultAwards.checkIn + rewards * defaultAwards.sevenDays
  const expected = {
    lastDay: days.at(-1) ?? null,
    streak: runs.at(-1) ?? 0,
    best: Math.max(0, ...runs),
    balance: points,
    earned: points,
  }
  const fields = Object.entries(expected).filter(
    ([field, value]) => member[field as keyof typeof expected] !== value,
  )
  const unmarked = days.filter((day) => !hasDay(member.months, day))
  return [
    ...fields.map(
      ([field, value]) =>
        `its ${field} ${String(member[field as keyof typeof expected])} should be ${String(value)}`,
    ),
    ...unmarked.map((day) => `its ${day} is not in the calendar`),
  ]
}

/** Lengths of the unbroken runs of days, in order. */
function runsOf(days: readonly Day[]): number[] {
  const runs: number[] = []
  for (const [index, day] of days.entries()) {
    const continues = index > 0 && days[index - 1] === addDays(day, -1)
    if (continues) runs.push((runs.pop() ?? 0) + 1)
    else runs.push(1)
  }
  return runs
}
