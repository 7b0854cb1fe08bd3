import type { Board } from './collections/board'
import type { Grant, Line, LineReaction } from './collections/checkin'
import type { Community, LedgerPage, Member } from './collections/community'
import type { Allowed, DoorTries } from './collections/door'
import type { ExportFile } from './collections/file'
import type { Inquiry } from './collections/help'
import type { Consent, Notice } from './collections/message'
import type { Trouble, Usage } from './collections/operation'
import type { Picture, Verdict } from './collections/picture'
import type { Audit, AuditRun, Correction, Item, Order } from './collections/points'
import type { Ballot, Poll, Seats } from './collections/poll'
import type { AnswerKey, Attempt, BankQuestion, Quiz, WeeklyQuiz } from './collections/quiz'
import type { Raffle, RaffleClaim, RaffleEntry, RaffleListPart } from './collections/raffle'
import type { HeldText } from './collections/review'
import type { RuleComment, Rules } from './collections/rules'
import type {
  Adoption,
  AnonymousBallot,
  Issued,
  Scope,
  Thread,
  Voice,
} from './collections/suggestion'

export type * from './collections/board'
export type * from './collections/checkin'
export type * from './collections/community'
export type * from './collections/door'
export type * from './collections/file'
export type * from './collections/help'
export type * from './collections/message'
export type * from './collections/operation'
export type * from './collections/picture'
export type * from './collections/points'
export type * from './collections/poll'
export type * from './collections/quiz'
export type * from './collections/raffle'
export type * from './collections/review'
export type * from './collections/rules'
export type * from './collections/suggestion'

/** Every collection and what its documents are. */
export interface Collections {
  communities: Community
  members: Member
  ledger: LedgerPage
  lines: Line
  reactions: LineReaction
  grants: Grant
  boards: Board
  quizzes: Quiz
  answerKeys: AnswerKey
  attempts: Attempt
  bankQuestions: BankQuestion
  weeklyQuizzes: WeeklyQuiz
  items: Item
  orders: Order
  corrections: Correction
  audits: Audit
  auditRuns: AuditRun
  troubles: Trouble
  usage: Usage
  polls: Poll
  ballots: Ballot
  seats: Seats
  consents: Consent
  notices: Notice
  held: HeldText
  inquiries: Inquiry
  pictures: Picture
  verdicts: Verdict
  files: ExportFile
  raffles: Raffle
  entries: RaffleEntry
  draws: RaffleListPart
  claims: RaffleClaim
  scopes: Scope
  issued: Issued
  threads: Thread
  voices: Voice
  adoptions: Adoption
  anonymousBallots: AnonymousBallot
  rules: Rules
  ruleComments: RuleComment
  allowed: Allowed
  doorTries: DoorTries
}

export type CollectionName = keyof Collections
