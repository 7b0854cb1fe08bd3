import { createHash } from 'node:crypto'

/** An id of 22 characters that follows from what it is made of: 16 bytes of a hash, from which nothing can be got back. */
export function hashedId(...parts: readonly (string | number)[]): string {
  const hash = createHash('sha256').update(parts.join('|')).digest()
  return hash.subarray(0, 16).toString('base64url')
}

/** The 22 characters of a member's id that follow the community. */
export function ownPartOf(memberId: string): string {
  return memberId.slice(-22)
}
