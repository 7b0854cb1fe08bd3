import * as z from 'zod'
import { communityId, instant, line, lines, whole } from './fields'
import { verb } from './verb'

const admin = { role: 'admin', proof: 'read' } as const

const questionId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{10}_[A-Za-z0-9_-]{22}$/)

/** A file that a phone put into storage to be imported, in a folder of its member's own. */
const fileId = z
  .string()
  .max(300)
  .regex(
    /^cloud:\/\/[A-Za-z0-9._-]+\/imports\/[0-9A-Z]{10}_[A-Za-z0-9_-]{22}\/[A-Za-z0-9_-]+\.(xlsx|csv)$/,
  )

/** What is wrong with a row: the client has the words. */
const problem = z.enum([
  'headMissing',
  'nothing',
  'tooManyRows',
  'kindUnknown',
  'textMissing',
  'tooLong',
  'unreadableCharacter',
  'secondsWrong',
  'imageWrong',
  'repeated',
  'optionsMissing',
  'optionsRepeated',
  'optionsUnwanted',
  'solutionMissing',
  'solutionUnknown',
  'solutionNotOne',
  'contentHeld',
])

/** Everything of a sheet, or nothing and why. */
const imported = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('imported'),
    added: whole(0, 300),
    /** Were in the bank already. */
    known: whole(0, 300),
  }),
  z.strictObject({
    status: z.literal('refused'),
    problems: z.array(z.strictObject({ row: whole(1, 1_000_000), problem })).min(1),
    /** How many more there are than are named. */
    more: whole(0, 1_000_000),
  }),
])

/** Imports a spreadsheet (.xlsx or .csv) that lies in storage; the file is removed afterwards. */
export const importSheet = verb({
  ...admin,
  input: z.strictObject({ communityId, fileId }),
  output: imported,
})

/** Imports rows copied from a spreadsheet: columns apart by tabs, or as .csv. */
export const importText = verb({
  ...admin,
  input: z.strictObject({ communityId, text: lines(60_000) }),
  output: imported,
})

/** The questions of the bank, newest first. Their keys stay in the cloud, also from admins. */
export const list = verb({
  ...admin,
  input: z.strictObject({
    communityId,
    after: z.strictObject({ addedAt: instant, questionId }).optional(),
  }),
  output: z.strictObject({
    total: whole(0, 1_000_000),
    questions: z.array(
      z.strictObject({
        questionId,
        kind: z.enum(['single', 'multiple', 'trueFalse', 'shortText']),
        text: line(300),
        addedAt: instant,
        /** When it was last asked. */
        usedAt: instant.nullable(),
      }),
    ),
    more: z.boolean(),
  }),
})

/** Takes a question out of the bank. */
export const remove = verb({
  ...admin,
  input: z.strictObject({ communityId, questionId }),
  output: z.strictObject({ removed: z.boolean() }),
})
