import type { WrongProofs } from '../../../domain/wayIn'

/** How a community lets people in, and what it holds their proof against. */
export type Entrance =
  | { wayIn: 'open' }
  /** The password itself is kept nowhere. */
  | { wayIn: 'password'; salt: string; hash: string }
  | { wayIn: 'list' }
  | { wayIn: 'invitation' }
  | { wayIn: 'group' }

/** Somebody on the list of those who may join, under an id derived from the entry. */
export interface Allowed {
  _id: string
  communityId: string
  /** What the person gives to be known: a staff number, a name. */
  entry: string
  /** The member who came in by it. */
  usedBy: string | null
  addedAt: Date
}

/** The wrong proofs of one person at one community's door, under the member's id. */
export interface DoorTries extends WrongProofs {
  _id: string
  communityId: string
}
