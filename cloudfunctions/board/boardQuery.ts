import { type Day, monthOf, weekOf } from '../../domain/day'
import type { WorkDays } from '../../domain/restDay'
import { standingDays } from '../../domain/streak'
import type { Member } from '../lib/collections'
import type { Condition } from '../lib/Database'

/** What a board ranks by. */
export type BoardName = 'week' | 'month' | 'all' | 'streak'

/** How a board is asked for: who stands on it, by which number, and what it is about. */
export interface BoardQuery {
  name: BoardName
  /** The week, month or day that it is about. */
  id: string
  where: Condition
  field: string
}

/** Who stands on a board: active members who are shown, with a score. One index serves each. */
export function boardQuery(
  name: BoardName,
  communityId: string,
  { today, workDays }: { today: Day; workDays: WorkDays },
): BoardQuery {
  const shown = { communityId, state: 'active', hidden: false }
  switch (name) {
    case 'week': {
      const id = weekOf(today)
      const where = { ...shown, 'week.id': id, 'week.points': { above: 0 } }
      return { name, id, where, field: 'week.points' }
    }
    case 'month': {
      const id = monthOf(today)
      const where = { ...shown, 'month.id': id, 'month.points': { above: 0 } }
      return { name, id, where, field: 'month.points' }
    }
    case 'all':
      return { name, id: 'all', where: { ...shown, earned: { above: 0 } }, field: 'earned' }
    case 'streak': {
      const where = { ...shown, lastDay: { oneOf: standingDays(today, workDays) } }
      return { name, id: today, where: { ...where, streak: { above: 0 } }, field: 'streak' }
    }
  }
}

/** What a member has to show on a board. */
export function scoreOn(
  { name, id }: BoardQuery,
  {
    week,
    month,
    earned,
    streak,
    lastDay,
  }: Pick<Member, 'week' | 'month' | 'earned' | 'streak' | 'lastDay'>,
  days: readonly Day[],
): number {
  switch (name) {
    case 'week':
      return week.id === id ? week.points : 0
    case 'month':
      return month.id === id ? month.points : 0
    case 'all':
      return earned
    case 'streak':
      return lastDay !== null && days.includes(lastDay) ? streak : 0
  }
}
