import type { Day } from '../../../domain/day'

/** What a member said with a day's check-in, under `<memberId>_<day>`. */
export interface Line {
  _id: string
  communityId: string
  day: Day
  text: string
  /** Held lines are seen by their author only. */
  state: 'shown' | 'held'
  by: { memberId: string; nickname: string; avatar: string }
  at: Date
}
