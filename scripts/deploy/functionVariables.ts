import type { contract } from '../../contract'

export type FunctionName = keyof typeof contract

/**
 * The environment variables that a function reads, set by whoever deploys. Without an optional one
 * the function works and leaves out what needs it.
 */
export const functionVariables: Partial<Record<FunctionName, readonly string[]>> = {
  community: ['DATABASE_DAILY_QUOTA'],
  poll: ['POLL_CLOSED_TEMPLATE'],
  quiz: ['QUIZ_CLOSED_TEMPLATE'],
  notices: [
    'RAFFLE_DRAWN_TEMPLATE',
    'ORDER_SETTLED_TEMPLATE',
    'TEXT_DECIDED_TEMPLATE',
    'HELP_ANSWERED_TEMPLATE',
  ],
}
