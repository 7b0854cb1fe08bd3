import * as z from 'zod'
import { communityId, instant, pollId, whole } from './fields'
import { verb } from './verb'

/** A spreadsheet to download. */
const sheet = z.strictObject({
  /** Temporary: whoever has it can read the file until `expiresAt`. */
  url: z.url().max(2_000),
  /** Where the file lies in the storage. */
  fileId: z.string().max(500),
  fileName: z.string().max(120),
  rows: whole(0, 10_000_000),
  expiresAt: instant,
})

/** Every ballot of a poll and its result as an .xlsx. */
export const poll = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject({ communityId, pollId }),
  output: sheet,
})

/** Removes files whose time is over: names stand in them. */
export const removeOld = verb({
  role: 'timer',
  input: z.strictObject({}),
  output: z.strictObject({}),
})
