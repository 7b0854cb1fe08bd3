import { createHash } from 'node:crypto'

/** A member id is the community's ten characters, `_`, and the member's own. */
const OWN_CHARACTERS_FROM = 11

/** The id of the quiz that a request or a week makes: the same again for the same again. */
export function quizIdOf(...origin: readonly string[]): string {
  const hash = createHash('sha256')
    .update(['quiz', ...origin].join('|'))
    .digest()
  return hash.subarray(0, 16).toString('base64url')
}

/** All tries of one member at one quiz are one document. */
export function attemptIdOf(quizId: string, memberId: string): string {
  return `${quizId}_${memberId.slice(OWN_CHARACTERS_FROM)}`
}
