import * as z from 'zod'
import {
  blinded,
  modulus,
  readKey,
  scopeId,
  suggestionText,
  token,
  topic,
  turn,
  writeKey,
} from './anonymous'
import { bytes, choices, requestId } from './fields'
import { verb } from './verb'

const done = z.strictObject({})

/** The public keys of scopes, for phones that do not say whose they are: nobody can be shown a key of his own. */
export const keys = verb({
  role: 'nobody',
  input: z.strictObject({ scopeIds: z.array(scopeId).min(1).max(10) }),
  output: z.strictObject({
    keys: z
      .array(
        z.strictObject({
          scopeId,
          modulus,
          /** The hash of the key before it in its community, empty for the first, and its own. */
          before: z.union([z.literal(''), bytes(32)]),
          hash: bytes(32),
        }),
      )
      .max(10),
  }),
})

/** Opens a thread for a token. The same again is harmless. */
export const open = verb({
  role: 'nobody',
  input: z.strictObject({ scopeId, writeKey, readKey, token, topic, text: suggestionText }),
  output: done,
})

/** Says more in one's own thread: three messages at most that nobody has answered. */
export const add = verb({
  role: 'nobody',
  input: z.strictObject({ writeKey, requestId, text: suggestionText }),
  output: done,
})

/**
 * Casts the ballot of an anonymous poll for a token, or casts it anew with a higher turn until the
 * close. One turn twice is harmless; a lower one that arrives late changes nothing.
 */
export const vote = verb({
  role: 'nobody',
  input: z.strictObject({ scopeId, writeKey, token, choices, turn }),
  output: done,
})

/** Asks for the token of a settled thread back: signed with the next key, handed over sealed. */
export const refund = verb({
  role: 'nobody',
  input: z.strictObject({ writeKey, scopeId, blinded }),
  output: done,
})
