import type { Account } from '../../../domain/account'
import type { Awards } from '../../../domain/awards'
import type { Day } from '../../../domain/day'
import type { Entry } from '../../../domain/journal'
import type { WorkDays } from '../../../domain/restDay'

/** Whom a community trusts with more than a member may do. */
export type StaffRole = 'owner' | 'admin' | 'backbone'

/** A group of people with its own purpose, day and awards. */
export interface Community extends WorkDays {
  _id: string
  name: string
  purpose: string
  state: 'open' | 'archived'
  awards: Awards
  staff: Record<string, StaffRole>
  /** Secret, 32 random bytes in base64url: signs this community's day tickets. Never leaves the functions. */
  ticketKey: string
  createdAt: Date
  /** The last month, `YYYYMM`, whose best inviters have their award, and who they were. */
  bestInviters?: { month: string; memberIds: readonly string[] }
}

/** One person in one community, and their account. */
export interface Member extends Account {
  _id: string
  communityId: string
  /** Needed to send what this person asked for; stands here alone. Empty: this person erased themselves. */
  openid: string
  /** `erased`: only the account is left; the same person's next membership has another id. */
  state: 'active' | 'left' | 'removed' | 'erased'
  nickname: string
  avatar: string
  /** Not shown among those who are here today, nor on boards. */
  hidden: boolean
  /** What the member can help with, and likes: in words of their own. Absent: nothing said yet. */
  skills?: readonly string[]
  interests?: readonly string[]
  via: string
  /** The member whose invitation brought this one here. */
  invitedBy?: string
  /** `open` until the invited has checked in once; then it counts for the inviter, in the month of `invitationMonth`. */
  invitation?: 'open' | 'counted'
  invitationMonth?: string
  /** When the reward of the first week was booked. */
  firstWeekAt?: Date
  joinedAt: Date
  joinedDay: Day
  /**
   * Open polls that this person voted in, and when they close. A first vote names its mark in its
   * condition, so that none is booked twice even after the journal has forgotten it; once a poll is
   * closed its mark says nothing more and is dropped.
   */
  voted?: Record<string, Date>
  /** The newest ledger entries; older ones are paged out to `ledger`. */
  journal: Entry[]
}

/** Sixty-four older ledger entries of one member, under `<memberId>_<page>`. */
export interface LedgerPage {
  _id: string
  memberId: string
  entries: Entry[]
}
