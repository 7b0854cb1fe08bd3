import * as z from 'zod'
import {
  clauses,
  communityId,
  instant,
  line,
  memberId,
  nickname,
  person,
  requestId,
  whole,
} from './fields'
import { verb } from './verb'

const version = whole(1, 10_000)
const text = line(200)

/** One version as everybody reads it. */
const rules = z.strictObject({ version, clauses, publishedAt: instant })

/** The rules in force and, for members, the ones proposed. Strangers read them before they join. */
export const read = verb({
  role: 'anyone',
  input: z.strictObject({ communityId }),
  output: z.strictObject({
    inForce: rules.nullable(),
    proposed: rules.nullable(),
    /** Whether the caller, a member, is asked to acknowledge them and has not. */
    asked: z.boolean(),
    acknowledged: z.boolean(),
  }),
})

/** Writes a new version: in force at once, or proposed, to hear what members say. */
export const publish = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject({
    communityId,
    requestId,
    clauses,
    state: z.enum(['proposed', 'inForce']),
    /** Whether every member is asked to acknowledge it. */
    asksEverybody: z.boolean(),
  }),
  output: z.strictObject({ version }),
})

/** Says that the caller has read the version in force. */
export const acknowledge = verb({
  role: 'member',
  proof: 'write',
  input: z.strictObject({ communityId, version }),
  output: z.strictObject({}),
})

/** Says something to a version. */
export const comment = verb({
  role: 'member',
  proof: 'read',
  input: z.strictObject({ communityId, requestId, version, text }),
  output: z.strictObject({ held: z.boolean() }),
})

/** What members say to a version, newest first, fifty at a time; the caller's own held ones too. */
export const comments = verb({
  role: 'member',
  proof: 'read',
  input: z.strictObject({ communityId, version, before: instant.nullable() }),
  output: z.strictObject({
    comments: z.array(z.strictObject({ by: person, text, at: instant, held: z.boolean() })).max(70),
    more: z.boolean(),
  }),
})

/** Who has not acknowledged the version that everybody is asked to: the longest members first. */
export const outstanding = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject({
    communityId,
    after: z.strictObject({ joinedAt: instant, memberId }).nullable(),
  }),
  output: z.strictObject({
    asked: version.nullable(),
    acknowledged: whole(0, 1_000_000),
    outstanding: whole(0, 1_000_000),
    people: z.array(z.strictObject({ memberId, nickname, joinedAt: instant })).max(50),
    more: z.boolean(),
  }),
})
