import * as z from 'zod'
import { bytes, communityId, line, lines, week, whole } from './fields'

/** Bytes of the RSA moduli: blinded messages and signatures have as many. */
const RSA_LENGTH = 256

/** A box in one quarter, or one poll: what tokens are good for. */
export const scopeId = z
  .string()
  .max(100)
  .regex(/^(box_[0-9A-HJKMNP-TV-Z]{10}_[1-9]\d{3}Q[1-4]|poll_[A-Za-z0-9_-]{1,80})$/)

export const quarter = z.string().regex(/^[1-9]\d{3}Q[1-4]$/)

/** Under it a thread or a ballot is stored; it follows from the write key and does not lead back to it. */
export const hashId = bytes(32)
/** Shown by the author alone. */
export const writeKey = bytes(32)
/** Seals what only the author is to read. */
export const readKey = bytes(32)
export const blinded = bytes(RSA_LENGTH)
export const signature = bytes(RSA_LENGTH)
export const modulus = bytes(RSA_LENGTH)

/** A token: random bytes of its owner's and the signature that was given blindly. */
export const token = z.strictObject({ prefix: bytes(32), signature })

/** How often a ballot was cast anew: of two of them the later counts, and neither keeps a time. */
export const turn = whole(1, 100)

/** What a suggestion is about. */
export const topic = z.enum(['work', 'team', 'benefits', 'place', 'other'])
export const threadState = z.enum(['new', 'seen', 'working', 'adopted', 'answered', 'declined'])
export const closing = z.enum(['open', 'done', 'abuse'])

/** Long enough for a thought, short enough for WeChat's content check. */
export const suggestionText = lines(1000)
export const replyText = lines(500)

const said = { text: z.string().max(1000), week }

/** What is said in a thread, and what became of it. */
export const message = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('author'), ...said }),
  z.strictObject({ by: z.literal('admin'), ...said }),
  /** The text is the reason, or empty. */
  z.strictObject({ by: z.literal('state'), state: threadState, ...said }),
  /** A token given back: the scope and the blind signature. */
  z.strictObject({ by: z.literal('refund'), ...said }),
])

/** A message as it is stored. */
const kept = z.intersection(
  message,
  z.object({
    /** Of the request that brought it, so that twice is harmless. */
    requestId: z.string().nullable(),
    /** The content check has passed it. */
    passed: z.boolean(),
  }),
)

/** The whole record of a suggestion, to the last field: there is nothing else about it anywhere. */
export const storedThread = z.strictObject({
  _id: hashId,
  communityId,
  quarter,
  week,
  topic,
  state: threadState,
  closing,
  readKey,
  token,
  released: z.boolean(),
  due: z.date().nullable(),
  messages: z.array(kept),
  waiting: z.array(kept),
  sealed: z.array(z.string()),
  refund: z.strictObject({ scopeId, blinded }).nullable(),
  ver: whole(0, 100_000),
})

export const outcome = line(200)
