import { createHash } from 'node:crypto'
import { plainEntry } from '../../domain/wayIn'

/** The id of somebody on a community's list: however the entry is typed, it meets the same document. */
export function allowedIdOf(communityId: string, entry: string): string {
  const hash = createHash('sha256')
    .update(`allowed|${communityId}|${plainEntry(entry)}`)
    .digest()
  return `${communityId}_${hash.subarray(0, 16).toString('base64url')}`
}
