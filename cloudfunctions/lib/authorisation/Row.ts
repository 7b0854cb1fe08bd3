import type { contract, Input, VerbName } from '../../../contract'
import type { Collections } from '../collections'

/** Whose thing a call is about. */
export interface Subject {
  /** The community that the call names. */
  communityId: string
  /** The community that the thing lies in: another one, if somebody tries what is not his to reach. */
  home: string
  /** The member whose thing it is. */
  memberId: string
  openid: string
}

/** Documents by collection. */
export type Documents = { [Name in keyof Collections]?: readonly Collections[Name][] }

/**
 * What a verb answers to everybody who may ask: a mark each for a stranger, somebody who left,
 * somebody removed · a member, a backbone member, an admin, the owner · a timer.
 *
 * `+` not refused for who they are · `n` NOT_A_MEMBER · `r` MEMBER_REMOVED · `f` FORBIDDEN ·
 * `s` NOT_SIGNED_IN · `0` what is named cannot be found (any code that ends in NOT_FOUND)
 */
export type Marks = string

/** One verb of the contract and whom it obeys, written by hand. */
export interface Row<Name extends VerbName = VerbName> {
  /** A good call about somebody's thing. */
  input: (subject: Subject) => Input<Name>
  /** What must be in the database for it, beside the communities and their members. */
  given?: (subject: Subject) => Documents
  /** About the caller's own thing, or about nothing but the community. */
  own: Marks
  /** About a colleague's thing; absent where a call cannot name one. */
  others?: Marks
  /** About a thing of another community, named as if it were of this one; absent where a call cannot name one. */
  foreign?: Marks
}

/** The rows of one noun: one for each of its verbs. */
export type Rows<Noun extends keyof typeof contract> = {
  [Verb in Extract<keyof (typeof contract)[Noun], string>]: Row<
    Extract<VerbName, `${Noun}.${Verb}`>
  >
}
