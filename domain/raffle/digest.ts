import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { utf8 } from './utf8'

export { bytesToHex as toHex, hexToBytes as fromHex }

/** SHA-256 over texts (as UTF-8) and bytes, one after the other. */
export function digest(...parts: readonly (string | Uint8Array)[]): Uint8Array {
  const hash = sha256.create()
  for (const part of parts) hash.update(typeof part === 'string' ? utf8(part) : part)
  return hash.digest()
}

const untouched = sha256.create()
const hasher = sha256.create()

/** SHA-256 over bytes, written `into` 32 others: nothing is made anew, for those who hash a million times. */
export function digestInto(into: Uint8Array, bytes: Uint8Array): void {
  untouched._cloneInto(hasher)
  hasher.update(bytes).digestInto(into)
}

/** `digest` as 64 hexadecimal digits. */
export function digestHex(...parts: readonly (string | Uint8Array)[]): string {
  return bytesToHex(digest(...parts))
}

/** A count as eight bytes, the highest first. */
export function uint64(value: number): Uint8Array {
  const bytes = new Uint8Array(8)
  for (let at = 7, rest = value; at >= 0; at--, rest = Math.floor(rest / 256))
    bytes[at] = rest % 256
  return bytes
}
