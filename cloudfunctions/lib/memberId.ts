import { createHash } from 'node:crypto'

/**
 * The id of a person's membership: derived, so that joining twice meets the same document; public,
 * because 16 bytes of a hash do not lead back to the openid. `generation` counts erasures.
 */
export function memberIdOf(communityId: string, openid: string, generation = 0): string {
  const hash = createHash('sha256')
    .update(['member', communityId, openid, generation].join('|'))
    .digest()
  return `${communityId}_${hash.subarray(0, 16).toString('base64url')}`
}
