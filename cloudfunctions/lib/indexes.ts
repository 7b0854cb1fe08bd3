import type { CollectionName } from './collections'

/** An index of a collection: its keys in order, each ascending (1) or descending (-1). */
export interface Index {
  name: string
  keys: Record<string, 1 | -1>
  unique?: boolean
}

/** Whom a board shows. */
const shown = { communityId: 1, state: 1, hidden: 1 } as const

/** Every index that a query needs. The local cloud and deployment both create them from here. */
export const indexes: Record<CollectionName, readonly Index[]> = {
  communities: [
    { name: 'awardsInviters', keys: { state: 1, 'awards.inviterOfMonth': 1 } },
    { name: 'children', keys: { parentId: 1, createdAt: 1 } },
    { name: 'ending', keys: { state: 1, endsAt: 1 } },
  ],
  members: [
    { name: 'hereToday', keys: { communityId: 1, lastDay: 1, checkedAt: -1 } },
    { name: 'weekBoard', keys: { ...shown, 'week.id': 1, 'week.points': -1 } },
    { name: 'monthBoard', keys: { ...shown, 'month.id': 1, 'month.points': -1 } },
    { name: 'allTimeBoard', keys: { ...shown, earned: -1 } },
    { name: 'streakBoard', keys: { ...shown, lastDay: 1, streak: -1 } },
    { name: 'ofTeam', keys: { communityId: 1, team: 1 } },
    { name: 'byBalance', keys: { communityId: 1, state: 1, balance: -1, _id: 1 } },
    { name: 'inOrder', keys: { communityId: 1, _id: 1 } },
    { name: 'ofPerson', keys: { openid: 1, state: 1, joinedAt: -1 } },
    { name: 'invitedBy', keys: { invitedBy: 1, joinedAt: -1 } },
    { name: 'toCount', keys: { invitation: 1, lastDay: 1 } },
    { name: 'countedIn', keys: { communityId: 1, invitation: 1, invitationMonth: 1 } },
    { name: 'newest', keys: { communityId: 1, state: 1, joinedAt: -1, _id: 1 } },
    { name: 'byName', keys: { communityId: 1, state: 1, nickname: 1, _id: 1 } },
    { name: 'unread', keys: { communityId: 1, state: 1, joinedAt: 1, _id: 1, acknowledged: 1 } },
    { name: 'sources', keys: { communityId: 1, state: 1, via: 1, channel: 1 } },
  ],
  ledger: [{ name: 'ofMember', keys: { memberId: 1, _id: 1 } }],
  lines: [
    { name: 'saidToday', keys: { communityId: 1, day: 1, state: 1, at: -1 } },
    { name: 'ofMember', keys: { 'by.memberId': 1, _id: 1 } },
  ],
  quizzes: [
    { name: 'ofCommunity', keys: { communityId: 1, closesAt: -1, _id: -1 } },
    { name: 'due', keys: { state: 1, closesAt: 1 } },
  ],
  answerKeys: [],
  attempts: [
    { name: 'handedIn', keys: { quizId: 1, done: 1, finishedAt: -1 } },
    { name: 'unsettled', keys: { quizId: 1, unsettled: 1 } },
    { name: 'ofMember', keys: { memberId: 1, _id: 1 } },
  ],
  bankQuestions: [
    { name: 'newest', keys: { communityId: 1, addedAt: -1, _id: -1 } },
    { name: 'unusedLongest', keys: { communityId: 1, usedAt: 1 } },
    { name: 'ofWriter', keys: { writer: 1, _id: 1 } },
  ],
  weeklyQuizzes: [{ name: 'due', keys: { nextAt: 1 } }],
  items: [
    { name: 'onSale', keys: { communityId: 1, state: 1, price: 1, _id: 1 } },
    { name: 'newest', keys: { communityId: 1, createdAt: -1 } },
    { name: 'withHolds', keys: { held: -1 } },
  ],
  orders: [
    { name: 'mine', keys: { memberId: 1, orderedAt: -1, _id: -1 } },
    { name: 'queue', keys: { communityId: 1, state: 1, orderedAt: 1, _id: 1 } },
    { name: 'brokenOff', keys: { state: 1, orderedAt: 1 } },
    { name: 'owed', keys: { owed: 1, _id: 1 } },
  ],
  corrections: [
    { name: 'newest', keys: { communityId: 1, at: -1 } },
    { name: 'brokenOff', keys: { state: 1, at: 1 } },
    { name: 'ofMember', keys: { memberId: 1, _id: 1 } },
    { name: 'ofAdmin', keys: { 'by.memberId': 1, _id: 1 } },
  ],
  audits: [
    { name: 'newest', keys: { communityId: 1, state: 1, day: -1 } },
    { name: 'differing', keys: { 'differences.memberId': 1, _id: 1 } },
  ],
  auditRuns: [],
  troubles: [
    { name: 'byHour', keys: { hour: -1 } },
    { name: 'ofCommunity', keys: { communityId: 1, hour: -1 } },
  ],
  usage: [],
  polls: [
    { name: 'ofCommunity', keys: { communityId: 1, closesAt: -1, _id: -1 } },
    { name: 'due', keys: { state: 1, closesAt: 1 } },
    { name: 'withPlaces', keys: { limited: 1, closesAt: 1 } },
    { name: 'ofLauncher', keys: { 'by.memberId': 1, _id: 1 } },
  ],
  ballots: [
    { name: 'inOrder', keys: { pollId: 1, at: 1, _id: 1 } },
    { name: 'words', keys: { pollId: 1, 'other.state': 1, at: -1 } },
    { name: 'ofMember', keys: { memberId: 1, _id: 1 } },
  ],
  seats: [{ name: 'ofPoll', keys: { pollId: 1 } }],
  consents: [
    { name: 'waiting', keys: { subject: 1, state: 1 } },
    { name: 'ofMember', keys: { memberId: 1, _id: 1 } },
  ],
  notices: [
    { name: 'due', keys: { dueAt: 1 } },
    { name: 'ofMember', keys: { memberId: 1, _id: 1 } },
    { name: 'ofCommunity', keys: { communityId: 1 } },
  ],
  held: [
    { name: 'queue', keys: { communityId: 1, state: 1, at: 1 } },
    { name: 'ofMember', keys: { 'by.memberId': 1, at: -1 } },
    { name: 'toErase', keys: { 'by.memberId': 1, _id: 1 } },
  ],
  inquiries: [
    { name: 'queue', keys: { communityId: 1, state: 1, waitingSince: 1, _id: 1 } },
    { name: 'ofMember', keys: { 'by.memberId': 1, askedAt: -1, _id: -1 } },
    { name: 'toErase', keys: { 'by.memberId': 1, _id: 1 } },
    { name: 'answeredBy', keys: { 'messages.by.memberId': 1, _id: 1 } },
    { name: 'answered', keys: { communityId: 1, 'firstReply.at': -1 } },
  ],
  pictures: [
    { name: 'traced', keys: { traceId: 1 } },
    { name: 'overdue', keys: { state: 1, at: 1 } },
    { name: 'ofMember', keys: { 'by.memberId': 1, _id: 1 } },
    { name: 'ofCommunity', keys: { communityId: 1 } },
  ],
  verdicts: [{ name: 'byAge', keys: { at: 1 } }],
  files: [
    { name: 'byAge', keys: { expiresAt: 1 } },
    { name: 'ofCommunity', keys: { communityId: 1, expiresAt: 1 } },
  ],
  raffles: [
    { name: 'newest', keys: { communityId: 1, createdAt: -1 } },
    { name: 'due', keys: { dueAt: 1 } },
    { name: 'toFill', keys: { state: 1, headcount: 1 } },
    { name: 'wonBy', keys: { 'wins.memberId': 1, _id: 1 } },
  ],
  entries: [
    { name: 'ofMember', keys: { memberId: 1, _id: 1 } },
    { name: 'ofRaffle', keys: { raffleId: 1, state: 1, memberId: 1 } },
    { name: 'nameless', keys: { raffleId: 1, 'name.nickname': 1, state: 1, memberId: 1 } },
    { name: 'held', keys: { state: 1, at: 1 } },
  ],
  draws: [
    { name: 'ofList', keys: { listId: 1, part: 1 } },
    { name: 'ofRaffle', keys: { raffleId: 1 } },
    { name: 'ofMember', keys: { 'tickets.memberId': 1, _id: 1 } },
  ],
  claims: [
    { name: 'ofRaffle', keys: { raffleId: 1 } },
    { name: 'toErase', keys: { erasedAt: 1 } },
    { name: 'ofMember', keys: { memberId: 1, _id: 1 } },
  ],
  scopes: [
    { name: 'chain', keys: { communityId: 1, endsAt: -1 } },
    { name: 'over', keys: { over: 1, endsAt: 1 } },
  ],
  issued: [{ name: 'ofScope', keys: { scopeId: 1 } }],
  threads: [
    { name: 'bulletin', keys: { communityId: 1, quarter: 1, released: 1, _id: 1 } },
    { name: 'box', keys: { communityId: 1, released: 1, week: -1, _id: 1 } },
    { name: 'boxByState', keys: { communityId: 1, released: 1, state: 1, week: -1, _id: 1 } },
    { name: 'due', keys: { due: 1 } },
  ],
  voices: [{ name: 'newest', keys: { communityId: 1, at: -1 } }],
  adoptions: [{ name: 'unpaid', keys: { state: 1 } }],
  anonymousBallots: [{ name: 'ofPoll', keys: { scopeId: 1, _id: 1 } }],
  rules: [{ name: 'versions', keys: { communityId: 1, version: -1 } }],
  ruleComments: [
    { name: 'newest', keys: { communityId: 1, version: 1, state: 1, at: -1 } },
    { name: 'ofMember', keys: { 'by.memberId': 1, _id: 1 } },
  ],
  allowed: [
    { name: 'listed', keys: { communityId: 1, addedAt: 1, _id: 1 } },
    { name: 'ofMember', keys: { usedBy: 1, _id: 1 } },
  ],
  doorTries: [{ name: 'ofCommunity', keys: { communityId: 1 } }],
  reactions: [
    { name: 'ofLine', keys: { line: 1, chosen: 1 } },
    { name: 'ofMember', keys: { by: 1 } },
    { name: 'ofCommunity', keys: { communityId: 1 } },
  ],
  grants: [
    { name: 'toMember', keys: { memberId: 1, at: -1 } },
    { name: 'ofAdmin', keys: { 'by.memberId': 1 } },
    { name: 'ofCommunity', keys: { communityId: 1 } },
  ],
  boards: [{ name: 'toCount', keys: { active: 1, countedAt: 1 } }],
}
