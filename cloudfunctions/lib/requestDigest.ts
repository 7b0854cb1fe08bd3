import { createHash } from 'node:crypto'

/** What a request asks, in a few characters: kept with what it made, so that its id serves nothing else. */
export function requestDigest(input: unknown): string {
  return createHash('sha256').update(JSON.stringify(input)).digest('base64url').slice(0, 22)
}
