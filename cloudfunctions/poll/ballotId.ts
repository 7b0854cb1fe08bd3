import { ownPartOf } from '../lib/hashedId'

/** The id of a member's ballot in a poll. */
export function ballotIdOf(pollId: string, memberId: string): string {
  return `${pollId}_${ownPartOf(memberId)}`
}

/** The mark in the member document that this person voted in a poll. */
export function markOf(pollId: string): string {
  return `voted.${pollId}`
}
