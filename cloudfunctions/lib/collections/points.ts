import type { Peaks } from '../../../domain/anchor'
import type { Day } from '../../../domain/day'
import type { Awaited } from './picture'

/** What an order keeps of an item until it is settled. */
export interface Hold {
  at: Date
  /** `sold`: the order stands. Kept until the epoch ends, so that a late repetition meets it. */
  state: 'held' | 'sold'
}

/** What can be had for points. */
export interface Item {
  _id: string
  communityId: string
  name: string
  note: string
  /** A file id, or empty. */
  picture: string
  /** Pictures that wait for the content check. */
  awaited?: Awaited
  price: number
  left: number
  /** `held`: its words did not pass the content check. */
  state: 'onSale' | 'withdrawn' | 'held'
  /** Part of the condition of every hold: when it moves on, holds that are late come to nothing. */
  epoch: number
  /** Units held or just sold, by order. */
  holds: Record<string, Hold>
  /** How many `holds` has. */
  held: number
  createdAt: Date
}

/** One unit of an item for one member, under `<memberId>_<requestId>`. */
export interface Order {
  _id: string
  communityId: string
  memberId: string
  nickname: string
  itemId: string
  itemName: string
  picture: string
  price: number
  /**
   * `begun`: nothing is decided yet. `lapsed`: nothing was taken, and nothing ever will be for this
   * request. Nobody is shown an order in either.
   */
  state: 'begun' | 'pending' | 'fulfilled' | 'declined' | 'lapsed'
  reason: string | null
  orderedAt: Date
  closedAt: Date | null
  /** Declined, and the points are not back yet. */
  owed: boolean
}

/** An admin's correction, under `<memberId>_<requestId>`. Its words stand here, outside the hashed entry. */
export interface Correction {
  _id: string
  communityId: string
  memberId: string
  nickname: string
  by: { memberId: string; nickname: string }
  points: number
  reason: string
  state: 'begun' | 'booked' | 'refused'
  at: Date
}

/** A member whose books do not add up. */
export interface Difference {
  memberId: string
  nickname: string
  says: string
}

/** One community's books in one night, under `<communityId>_<day>`. */
export interface Audit {
  _id: string
  communityId: string
  day: Day
  state: 'running' | 'done'
  /** The last member whose books have been checked; empty before the first. */
  reached: string
  members: number
  entries: number
  wrong: number
  differences: Difference[]
  /** The hash tree over everybody's newest entry, as far as it has grown. */
  peaks: Peaks
  /** Its root, once all members are in it. */
  anchor: string
  at: Date
}

/** How far the audit of all communities has come, under its day. */
export interface AuditRun {
  _id: Day
  /** The last community whose books are done; empty before the first. */
  reached: string
  state: 'running' | 'done'
}
