import type * as z from 'zod'
import type * as anonymous from '../../../contract/anonymous'
import type { Quarter } from '../../../domain/suggestion/quarter'

/** What tokens are good for, under its scope id, so that there can be one key for everybody only. */
export interface Scope {
  _id: string
  communityId: string
  modulus: string
  /** Secret: signs what it cannot read. Dropped when the scope is over. */
  privateKey: string | null
  /** The hash of the key before it in its community, empty for the first, and its own. */
  before: string
  hash: string
  /** When the last token is given out. */
  endsAt: Date
  over: boolean
}

/** That a member was given the tokens of a scope, under a hash of both, and for which batch. */
export interface Issued {
  _id: string
  scopeId: string
  batch: string
}

/** A suggestion, under the hash of a key that only its author has. The contract spells every field out. */
export type Thread = z.output<typeof anonymous.storedThread>

/** One message of a thread. */
export type StoredMessage = Thread['messages'][number]

/** An adopted suggestion told to the community, under its thread's id. */
export interface Voice {
  _id: string
  communityId: string
  topic: Thread['topic']
  text: string
  outcome: string
  quarter: Quarter
  at: Date
}

/** That an adopted suggestion pays everybody who was active in its week, and how far that has come. */
export interface Adoption {
  _id: string
  communityId: string
  week: string
  state: 'paying' | 'paid'
  /** The last member who was paid. */
  cursor: string
}

/** A ballot of an anonymous poll, under the hash of a key that only its voter has. It keeps no time. */
export interface AnonymousBallot {
  _id: string
  scopeId: string
  /** In the order of their names: the order of the taps is nobody's business. */
  choices: string[]
  token: Thread['token']
  /** How often it was cast anew: the later one counts, and no time says which that is. */
  turn: number
}
