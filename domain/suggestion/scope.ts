import type { Quarter } from './quarter'

/** What a token is good for: a community's box in one quarter, or one poll. Each has a key of its own. */
export type Scope =
  | { kind: 'box'; communityId: string; quarter: Quarter }
  | { kind: 'poll'; pollId: string }

/** Threads that a member can open in a quarter. */
export const THREADS_A_QUARTER = 3

/** A scope as ids carry it. */
export function scopeIdOf(scope: Scope): string {
  return scope.kind === 'box' ? `box_${scope.communityId}_${scope.quarter}` : `poll_${scope.pollId}`
}

/** What a scope's id says. */
export function scopeOf(scopeId: string): Scope {
  if (scopeId.startsWith('poll_')) return { kind: 'poll', pollId: scopeId.slice('poll_'.length) }
  const [, communityId = '', quarter = ''] = scopeId.split('_')
  return { kind: 'box', communityId, quarter }
}

/** How many tokens a member gets for a scope. */
export function quotaOf(scopeId: string): number {
  return scopeOf(scopeId).kind === 'box' ? THREADS_A_QUARTER : 1
}
