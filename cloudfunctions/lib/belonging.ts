import type { CollectionName } from './collections'

/**
 * How the documents of a collection tell their community: by a field, by the beginning of their id,
 * by bearing its id, by a field that names a document of another collection, or they are of none.
 */
export type Belonging = 'communityId' | 'id' | 'same' | 'none' | { of: CollectionName; by: string }

/**
 * Every collection, so that a community can be deleted with everything in it: a new one without a
 * line here does not compile.
 */
export const belonging: Record<CollectionName, Belonging> = {
  communities: 'none',
  members: 'communityId',
  ledger: 'id',
  lines: 'communityId',
  rules: 'communityId',
  ruleComments: 'communityId',
  allowed: 'communityId',
  doorTries: 'communityId',
  items: 'communityId',
  orders: 'communityId',
  corrections: 'communityId',
  audits: 'communityId',
  auditRuns: 'none',
  troubles: 'communityId',
  usage: 'none',
  polls: 'communityId',
  ballots: 'communityId',
  seats: { of: 'polls', by: 'pollId' },
  consents: 'communityId',
  notices: 'communityId',
  held: 'communityId',
  inquiries: 'communityId',
  pictures: 'communityId',
  verdicts: 'none',
  files: 'communityId',
  raffles: 'communityId',
  entries: 'communityId',
  draws: { of: 'raffles', by: 'raffleId' },
  claims: { of: 'raffles', by: 'raffleId' },
  scopes: 'communityId',
  issued: { of: 'scopes', by: 'scopeId' },
  threads: 'communityId',
  voices: 'communityId',
  adoptions: 'communityId',
  anonymousBallots: { of: 'scopes', by: 'scopeId' },
  quizzes: 'communityId',
  answerKeys: 'communityId',
  attempts: 'communityId',
  bankQuestions: 'communityId',
  weeklyQuizzes: 'same',
  reactions: 'communityId',
  grants: 'communityId',
  boards: 'same',
}
