import { addDays, type Day, daysOfWeek } from '../day'

/** Below this nobody could hide: there is no box. */
export const FEWEST_MEMBERS = 5
/** Below this the app warns that a guess may come near. */
export const FEW_MEMBERS = 12
/** From this on the box is handed over daily, below it weekly. */
const MEMBERS_FOR_DAILY = 30

/** How a box stands with so many members. */
export type BoxSize = 'closed' | 'small' | 'open'

/** Whether a community of so many has a box. */
export function boxSize(members: number): BoxSize {
  if (members < FEWEST_MEMBERS) return 'closed'
  return members < FEW_MEMBERS ? 'small' : 'open'
}

/** How often a box of so many members is handed to the admins. */
export function rhythmOf(members: number): 'daily' | 'weekly' {
  return members >= MEMBERS_FOR_DAILY ? 'daily' : 'weekly'
}

/** The day on which what is written today is handed over, with everything else of its day or week. */
export function handOverDay(today: Day, members: number): Day {
  if (rhythmOf(members) === 'daily') return addDays(today, 1)
  return addDays(daysOfWeek(today)[6] ?? today, 1)
}
