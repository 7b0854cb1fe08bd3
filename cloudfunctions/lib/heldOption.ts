import { hashedId } from './hashedId'

const POLL_ID_LENGTH = 22

/** The source of a held option: its poll, and who wanted which words. */
export function heldOptionSource(pollId: string, memberId: string, text: string): string {
  return `${pollId}_${hashedId(memberId, text)}`
}

/** The poll that a held option is meant for. */
export function pollInSource(source: string): string {
  return source.slice(0, POLL_ID_LENGTH)
}
