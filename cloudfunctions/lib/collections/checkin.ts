import type { Day } from '../../../domain/day'
import type { Reaction } from '../../../domain/reaction'

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

/** What a member thinks of a line, under `<lineId>_<the member's 22 characters>`. */
export interface LineReaction {
  _id: string
  communityId: string
  line: string
  /** The member who reacts. */
  by: string
  reaction: Reaction
  /** Line and reaction in one, to be tallied. */
  chosen: string
}

/** Why an admin gave a make-up card, under `<the admin's member id>_<requestId>`. */
export interface Grant {
  _id: string
  communityId: string
  memberId: string
  reason: string
  by: { memberId: string; nickname: string }
  at: Date
}
