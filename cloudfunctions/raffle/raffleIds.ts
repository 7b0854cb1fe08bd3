import { createHash } from 'node:crypto'

/** A raffle's id: derived from who asked for it and under which request. */
export function raffleIdOf(memberId: string, requestId: string): string {
  return shortHash(['raffle', memberId, requestId])
}

/** Where a member's entry and claim in a raffle stand. */
export function entryId(raffleId: string, memberId: string): string {
  return `${raffleId}_${memberId.slice(memberId.indexOf('_') + 1)}`
}

/** What was asked for, so that the same request id with other content is seen. */
export function askedFor(content: unknown): string {
  return shortHash([JSON.stringify(content)])
}

function shortHash(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('|')).digest().subarray(0, 16).toString('base64url')
}
