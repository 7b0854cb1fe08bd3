import { createHash } from 'node:crypto'

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 10

/** The id of the community that a request founds: the same request founds the same one. */
export function communityIdOf(openid: string, requestId: string): string {
  const hash = createHash('sha256').update(['community', openid, requestId].join('|')).digest()
  return Array.from(hash.subarray(0, LENGTH), (byte) => CROCKFORD.charAt(byte % 32)).join('')
}
