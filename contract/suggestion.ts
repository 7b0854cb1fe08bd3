import * as z from 'zod'
import {
  blinded,
  closing,
  hashId,
  message,
  outcome,
  quarter,
  replyText,
  scopeId,
  signature,
  suggestionText,
  threadState,
  topic,
} from './anonymous'
import { communityId, instant, requestId, week, whole } from './fields'
import { verb } from './verb'

const done = z.strictObject({})

/** How the box stands: closed below five members, with a warning below twelve. */
const boxFacts = {
  size: z.enum(['closed', 'small', 'open']),
  rhythm: z.enum(['daily', 'weekly']),
}

/** For what this member gets tokens now: the box of the quarter and every open anonymous poll. */
export const scopes = verb({
  role: 'member',
  proof: 'read',
  input: z.strictObject({ communityId }),
  output: z.strictObject({
    ...boxFacts,
    quarter,
    /** Each with the number of tokens it gives. */
    scopes: z.array(z.strictObject({ scopeId, quota: whole(1, 3) })).max(21),
    /** Under its key tokens are given back. */
    nextScopeId: scopeId,
  }),
})

/** Signs a batch of blinded tokens, once a member and scope; the same batch gives the same signatures again. */
export const issue = verb({
  role: 'member',
  proof: 'read',
  input: z.strictObject({ communityId, scopeId, blinded: z.array(blinded).min(1).max(3) }),
  output: z.strictObject({ signatures: z.array(signature).min(1).max(3) }),
})

/** All that was answered in a quarter, sealed: everybody takes the whole, so reading shows nothing. */
export const bulletin = verb({
  role: 'member',
  proof: 'read',
  input: z.strictObject({ communityId, quarter, after: hashId.optional() }),
  output: z.strictObject({ entries: z.array(z.string()).max(10_000), next: hashId.nullable() }),
})

const shownVoice = z.strictObject({
  voiceId: hashId,
  topic,
  text: z.string(),
  outcome,
  at: instant,
})

/** 你们的声音: adopted suggestions and what came of them, newest first. */
export const published = verb({
  role: 'member',
  proof: 'read',
  input: z.strictObject({ communityId, before: instant.optional() }),
  output: z.strictObject({
    voices: z.array(shownVoice).max(20),
    next: instant.nullable(),
  }),
})

/** One adopted suggestion and what came of it: where its card leads. */
export const voice = verb({
  role: 'member',
  proof: 'read',
  input: z.strictObject({ communityId, voiceId: hashId }),
  output: shownVoice,
})

/** A thread as admins see it. */
const thread = z.strictObject({
  threadId: hashId,
  topic,
  week,
  state: threadState,
  closing,
  published: z.boolean(),
  /** Held: the content check did not pass it, so its text is not shown. */
  messages: z.array(z.intersection(message, z.object({ held: z.boolean() }))),
})

/** What was handed over to the admins, newest week first. */
export const box = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject({
    communityId,
    state: threadState.optional(),
    after: z.strictObject({ week, threadId: hashId }).optional(),
  }),
  output: z.strictObject({
    ...boxFacts,
    threads: z.array(thread).max(20),
    next: z.strictObject({ week, threadId: hashId }).nullable(),
  }),
})

/** One thread, which counts as seen from now on. */
export const read = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject({ communityId, threadId: hashId }),
  output: thread,
})

/** Answers in a thread. */
export const reply = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject({ communityId, threadId: hashId, requestId, text: replyText }),
  output: done,
})

/** Says where a suggestion stands; declining takes a reason. */
export const mark = verb({
  role: 'admin',
  proof: 'read',
  input: z
    .strictObject({
      communityId,
      threadId: hashId,
      state: threadState.exclude(['new']),
      reason: replyText.optional(),
    })
    .refine(({ state, reason }) => state !== 'declined' || reason !== undefined),
  output: done,
})

/** Closes a thread. For abuse: its token is never given back, so whoever abuses runs out of them unknown. */
export const close = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject({ communityId, threadId: hashId, abuse: z.boolean() }),
  output: done,
})

/** Tells the community of an adopted suggestion and what came of it, in the admin's words. */
export const publish = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject({ communityId, threadId: hashId, text: suggestionText, outcome }),
  output: z.strictObject({
    /** Held: the content check did not pass the words, and nothing was published. */
    held: z.boolean(),
  }),
})

const cells = z.array(z.strictObject({ name: z.string(), count: whole(5, 1_000_000).nullable() }))

/** How many suggestions of a quarter stand where; no number under five is shown or can be reckoned. */
export const statistics = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject({ communityId, quarter: quarter.optional() }),
  output: z.strictObject({
    quarter,
    total: whole(5, 1_000_000).nullable(),
    states: cells,
    topics: cells,
  }),
})

/** What the clock asks for: hands boxes over, gives tokens back, drops keys of what is over, pays for adopted ones. */
export const tend = verb({ role: 'timer', input: z.strictObject({}), output: done })
