/** The four tabs, in their order, and where each is. */
export const tabs = {
  today: { path: 'pages/checkin/index', text: '今天' },
  activities: { path: 'pages/activities/index', text: '活动' },
  voices: { path: 'pages/voices/index', text: '心声' },
  me: { path: 'pages/me/index', text: '我的' },
} as const

/**
 * Every other page: where it is, and what its address says beside the community. A page is in the
 * mini program when it has its line here.
 */
export const pages = {
  board: { path: 'packages/board/board/index', query: [] },
  days: { path: 'packages/checkin/days/index', query: [] },
  grantCard: { path: 'packages/checkin/grant/index', query: [] },
  communities: { path: 'packages/community/communities/index', query: [] },
  createCommunity: { path: 'packages/community/create/index', query: [] },
  members: { path: 'packages/community/members/index', query: [] },
  poster: { path: 'packages/community/poster/index', query: [] },
  settings: { path: 'packages/community/settings/index', query: [] },
  rules: { path: 'packages/community/rules/index', query: [] },
  writeRules: { path: 'packages/community/writeRules/index', query: [] },
  profile: { path: 'packages/community/profile/index', query: [] },
  invite: { path: 'packages/community/invite/index', query: [] },
  ownData: { path: 'packages/community/ownData/index', query: [] },
  health: { path: 'packages/community/health/index', query: [] },
  privacy: { path: 'packages/legal/privacy/index', query: [] },
  agreement: { path: 'packages/legal/agreement/index', query: [] },
  heldTexts: { path: 'packages/review/queue/index', query: [] },
  ownHeld: { path: 'packages/review/mine/index', query: [] },
  help: { path: 'packages/help/help/index', query: [] },
  askHelp: { path: 'packages/help/ask/index', query: [] },
  question: { path: 'packages/help/thread/index', query: ['question'] },
  helpQueue: { path: 'packages/help/queue/index', query: [] },
  answerHelp: { path: 'packages/help/answer/index', query: ['question'] },
  helpHours: { path: 'packages/help/hours/index', query: [] },
  notices: { path: 'packages/notices/settings/index', query: [] },
  quizzes: { path: 'packages/quiz/quizzes/index', query: [] },
  quiz: { path: 'packages/quiz/quiz/index', query: ['quiz'] },
  quizResults: { path: 'packages/quiz/results/index', query: ['quiz'] },
  launchQuiz: { path: 'packages/quiz/launch/index', query: [] },
  questionBank: { path: 'packages/quiz/bank/index', query: [] },
  raffles: { path: 'packages/raffle/raffles/index', query: [] },
  raffle: { path: 'packages/raffle/raffle/index', query: ['raffle'] },
  raffleSetUp: { path: 'packages/raffle/setUp/index', query: [] },
  rafflePrizes: { path: 'packages/raffle/handOut/index', query: ['raffle'] },
  // The verifier weighs as much as all else of a raffle: it is loaded by those who verify.
  raffleProof: { path: 'packages/verify/raffle/index', query: ['raffle'] },
  polls: { path: 'packages/poll/polls/index', query: [] },
  poll: { path: 'packages/poll/poll/index', query: ['p'] },
  recount: { path: 'packages/poll/recount/index', query: ['p'] },
  /** `from`: an earlier poll to begin with, or `new`. */
  launchPoll: { path: 'packages/poll/launch/index', query: ['from'] },
  writeSuggestion: { path: 'packages/suggestion/write/index', query: [] },
  suggestion: { path: 'packages/suggestion/thread/index', query: ['thread'] },
  receipt: { path: 'packages/suggestion/receipt/index', query: [] },
  visible: { path: 'packages/suggestion/visible/index', query: [] },
  voice: { path: 'packages/suggestion/voice/index', query: ['voice'] },
  suggestionBox: { path: 'packages/suggestion/box/index', query: [] },
  answerSuggestion: { path: 'packages/suggestion/answer/index', query: ['thread'] },
  shop: { path: 'packages/points/shop/index', query: [] },
  ledger: { path: 'packages/points/ledger/index', query: [] },
  orders: { path: 'packages/points/orders/index', query: [] },
  items: { path: 'packages/points/items/index', query: [] },
  queue: { path: 'packages/points/queue/index', query: [] },
  corrections: { path: 'packages/points/corrections/index', query: [] },
  audits: { path: 'packages/points/audits/index', query: [] },
} as const satisfies Record<string, PageEntry>

interface PageEntry {
  path: `packages/${string}/${string}`
  query: readonly string[]
}

export type TabName = keyof typeof tabs
export type PageName = keyof typeof pages
