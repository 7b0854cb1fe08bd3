import type { Account } from '../../../domain/account'
import type { Awards } from '../../../domain/awards'
import type { CommunityKind } from '../../../domain/communityKind'
import type { Day } from '../../../domain/day'
import type { HelpHours } from '../../../domain/helpHours'
import type { Entry } from '../../../domain/journal'
import type { QuietHours } from '../../../domain/quietHours'
import type { WorkDays } from '../../../domain/restDay'
import type { Standing } from '../../../domain/standing'
import type { Entrance } from './door'
import type { Awaited } from './picture'

/** Whom a community trusts with more than a member may do. */
export type StaffRole = Exclude<Standing, 'member'>

/** `ending`: deleted at `endsAt` unless the owner takes it back. `removing`: being deleted. */
export type CommunityState = 'open' | 'archived' | 'ending' | 'removing'

/** A group of people with its own purpose, day and awards. */
export interface Community extends WorkDays {
  _id: string
  kind: CommunityKind
  name: string
  purpose: string
  /** What the community stands for, in a line. */
  values: string
  /** The picture of its cards, a file of the cloud's storage; empty for none. */
  picture: string
  /** Pictures that wait for the content check. */
  awaited?: Awaited
  state: CommunityState
  /** Null unless it is ending. */
  endsAt: Date | null
  awards: Awards
  staff: Record<string, StaffRole>
  /** Members whose departure is under way and since when, so that nobody is made owner on the way out. */
  departures: Record<string, Date>
  /** Counts departures: an appointment holds only if none began since it looked. */
  turn: number
  entrance: Entrance
  /** The WeChat group that it belongs to, or null. */
  openGId: string | null
  /** The community above it, or null. */
  parentId: string | null
  /** Where its posters hang and its links stand, by number from 0; a poster's code carries the number. */
  channels: Record<string, string>
  rules: RuleVersions
  /** When questions are answered, and a line on it. Absent: nothing is promised. */
  help?: { hours: HelpHours | null; note: string }
  /** When nobody's phone rings. Absent: the usual hours. */
  quietHours?: QuietHours
  /** Secret, 32 random bytes in base64url: signs this community's day tickets. Never leaves the functions. */
  ticketKey: string
  /** What the request was that founded it. */
  request: string
  createdAt: Date
  /** The last month, `YYYYMM`, whose best inviters have their award, and who they were. */
  bestInviters?: { month: string; memberIds: readonly string[] }
}

/** Which versions of the rules there are; 0 for none. */
export interface RuleVersions {
  /** The newest version, in force or proposed. */
  newest: number
  inForce: number
  /** The newest version that every member is asked to acknowledge. */
  asked: number
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
  /** The avatar and the words that wait for the content check or an admin; their author alone sees them. */
  awaited?: Awaited
  /** Not shown among those who are here today, nor on boards. */
  hidden: boolean
  /** What the member can help with, and likes: in words of their own. Absent: nothing said yet. */
  skills?: readonly string[]
  interests?: readonly string[]
  /** 免打扰: wants no message of this community. */
  muted?: boolean
  via: string
  /** The member whose invitation brought this one here. */
  invitedBy?: string
  /** `open` until the invited has checked in once; then it counts for the inviter, in the month of `invitationMonth`. */
  invitation?: 'open' | 'counted'
  invitationMonth?: string
  /** When the reward of the first week was booked. */
  firstWeekAt?: Date
  /** Where the poster hung or the link stood; null if it was neither. */
  channel: string | null
  /** The version of the rules that was acknowledged last; 0 for none. */
  acknowledged: number
  joinedAt: Date
  /** When the person left or was removed last. */
  departedAt?: Date
  joinedDay: Day
  /**
   * Open polls that this person voted in, and when they close. A first vote names its mark in its
   * condition, so that none is booked twice even after the journal has forgotten it; once a poll is
   * closed its mark says nothing more and is dropped.
   */
  voted?: Record<string, Date>
  /** One of the community's teams; absent or null for none. */
  team?: string | null
  /** The newest ledger entries; older ones are paged out to `ledger`. */
  journal: Entry[]
}

/** Sixty-four older ledger entries of one member, under `<memberId>_<page>`. */
export interface LedgerPage {
  _id: string
  memberId: string
  entries: Entry[]
}
