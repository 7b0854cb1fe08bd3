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
}

/** One person in one community, and their account. */
export interface Member extends Account {
  _id: string
  communityId: string
  /** Needed to send what this person asked for; stands here alone. */
  openid: string
  state: 'active' | 'left' | 'removed'
  nickname: string
  avatar: string
  /** Not shown among those who are here today, nor on boards. */
  hidden: boolean
  via: string
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
