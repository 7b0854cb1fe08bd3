import { MOST_MESSAGES } from './seal'

/** Where a suggestion stands. */
export type ThreadState = 'new' | 'seen' | 'working' | 'adopted' | 'answered' | 'declined'

/** Whether more can be said: `abuse` closes for good and gives no token back. */
export type Closing = 'open' | 'done' | 'abuse'

/** What is said in a thread, or what came of it. */
export type Message =
  | { by: 'author'; text: string; week: string }
  | { by: 'admin'; text: string; week: string }
  | { by: 'state'; state: ThreadState; text: string; week: string }
  | { by: 'refund'; text: string; week: string }

/** Messages of the author in a row that nobody has answered. */
const MOST_UNANSWERED = 3

const settled: ReadonlySet<ThreadState> = new Set(['adopted', 'answered', 'declined'])

const next: Record<ThreadState, readonly ThreadState[]> = {
  new: ['seen', 'working', 'adopted', 'answered', 'declined'],
  seen: ['working', 'adopted', 'answered', 'declined'],
  working: ['adopted', 'answered', 'declined'],
  answered: ['working', 'adopted', 'declined'],
  declined: ['working', 'adopted', 'answered'],
  adopted: [],
}

/** Whether a suggestion has its outcome. */
export function isSettled(state: ThreadState): boolean {
  return settled.has(state)
}

/** The states that a suggestion can go to. An adopted one stays adopted: points were given for it. */
export function statesAfter(state: ThreadState): readonly ThreadState[] {
  return next[state]
}

/** Why the author may not say more just now, or null. */
export function whyNoMore(
  messages: readonly Pick<Message, 'by'>[],
  closing: Closing,
): 'closed' | 'waits' | null {
  if (closing !== 'open' || messages.length >= MOST_MESSAGES) return 'closed'
  const spoken = messages.filter(({ by }) => by === 'author' || by === 'admin')
  const last = spoken.slice(-MOST_UNANSWERED)
  return last.length === MOST_UNANSWERED && last.every(({ by }) => by === 'author') ? 'waits' : null
}
