import { addDays, type Day } from '../../../domain/day'
import { hasDay } from '../../../domain/months'
import type { Acknowledged } from '../../checkin/simulation/judgeDays'
import type { Member } from '../collections'
import type { Documents } from '../simulator/Documents'
import { ledgerOf } from '../simulator/ledgerOf'

/**
 * What is wrong with anybody's days where days are made up too: what a phone was told is counted,
 * each day was paid for once, by coming or by a card, and the streak is what the days make it.
 */
export function judgeCountedDays(
  documents: Documents,
  counted: Acknowledged,
  madeUp: Acknowledged,
): string[] {
  return documents
    .all('members')
    .flatMap((member) =>
      faultsOf(documents, member, { counted, madeUp }).map((fault) => `${member._id}: ${fault}`),
    )
}

function faultsOf(
  documents: Documents,
  member: Member,
  { counted, madeUp }: { counted: Acknowledged; madeUp: Acknowledged },
): string[] {
  const entries = ledgerOf(documents, member._id)
  const daysOf = (prefix: string) =>
    entries.filter(({ id }) => id.startsWith(prefix)).map(({ id }) => id.slice(prefix.length))
  const [came, made] = [daysOf('checkIn:'), daysOf('makeUp:')]
  const days = [...came, ...made].sort()
  const runs = runsOf(days)
  const told = [...(counted.get(member._id) ?? []), ...(madeUp.get(member._id) ?? [])]
  const checks: [fault: string, holds: boolean][] = [
    ['a day that it was told of was lost', told.every((day) => days.includes(day))],
    ['a day was paid for twice', new Set(days).size === days.length],
    ['a day is not in the calendar', days.every((day) => hasDay(member.months, day))],
    ['a made-up day is not marked as one', made.every((day) => hasDay(member.made, day))],
    [
      `its streak ${member.streak} is not that of ${days.join()}`,
      member.streak === (runs.at(-1) ?? 0),
    ],
    [`its best ${member.best} is not that of ${days.join()}`, member.best >= Math.max(0, ...runs)],
  ]
  return checks.filter(([, holds]) => !holds).map(([fault]) => fault)
}

/** Lengths of the unbroken runs of days, in order. */
function runsOf(days: readonly Day[]): number[] {
  const begins = days.flatMap((day, index) => (days[index - 1] === addDays(day, -1) ? [] : [index]))
  return begins.map((begin, index) => (begins[index + 1] ?? days.length) - begin)
}
