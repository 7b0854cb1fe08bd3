import { poly1305 } from '@noble/ciphers/_poly1305.js'
import { chacha20 } from '@noble/ciphers/chacha.js'
import { base64UrlOf, bytesOf, isSame, joined, textOf, utf8Of } from '../bytes'
import { derived } from './secrets'

const NONCE_LENGTH = 12
const TAG_LENGTH = 16
/** Texts are filled up to a multiple of this, so that lengths say little. */
const STEP = 256
/** How many messages a thread has at most. */
export const MOST_MESSAGES = 50

/**
 * Seals the message of one place in a thread for its author: ChaCha20-Poly1305 (RFC 8439) under a
 * nonce that follows from the read key and the place, so that sealing twice gives the same bytes.
 */
export function sealed(readKey: string, place: number, text: string): string {
  const key = bytesOf(readKey)
  const nonce = nonceOf(key, place)
  return base64UrlOf(joined(nonce, encrypted(key, nonce, padded(text))))
}

/** The messages of a thread among all that is published, in their order: whose they are shows to nobody else. */
export function unsealed(readKey: string, bulletin: readonly string[]): string[] {
  const key = bytesOf(readKey)
  const byNonce = new Map(bulletin.map((entry) => [entry.slice(0, NONCE_TEXT), entry]))
  const texts: string[] = []
  for (let place = 0; place < MOST_MESSAGES; place++) {
    const entry = byNonce.get(base64UrlOf(nonceOf(key, place)))
    const text = entry === undefined ? null : opened(key, bytesOf(entry))
    if (text === null) break
    texts.push(text)
  }
  return texts
}

const NONCE_TEXT = (NONCE_LENGTH * 4) / 3

function nonceOf(key: Uint8Array, place: number): Uint8Array {
  return derived(`nonce ${place}`, key).subarray(0, NONCE_LENGTH)
}

function padded(text: string): Uint8Array {
  const bytes = utf8Of(text)
  const filled = new Uint8Array(Math.ceil((bytes.length + 1) / STEP) * STEP)
  filled.set(bytes)
  filled[bytes.length] = 1
  return filled
}

function opened(key: Uint8Array, entry: Uint8Array): string | null {
  const nonce = entry.subarray(0, NONCE_LENGTH)
  const cipher = entry.subarray(NONCE_LENGTH, -TAG_LENGTH)
  if (!isSame(tagOf(key, nonce, cipher), entry.subarray(-TAG_LENGTH))) return null
  const filled = chacha20(key, nonce, cipher, undefined, 1)
  return textOf(filled.subarray(0, filled.lastIndexOf(1)))
}

function encrypted(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array): Uint8Array {
  const cipher = chacha20(key, nonce, plain, undefined, 1)
  return joined(cipher, tagOf(key, nonce, cipher))
}

/** The library's own tag reckons lengths in BigInt, which old phones lack; ours are short. */
function tagOf(key: Uint8Array, nonce: Uint8Array, cipher: Uint8Array): Uint8Array {
  const oneTimeKey = chacha20(key, nonce, new Uint8Array(32))
  const filling = new Uint8Array((16 - (cipher.length % 16)) % 16)
  const lengths = new Uint8Array(16)
  new DataView(lengths.buffer).setUint32(8, cipher.length, true)
  return poly1305(joined(cipher, filling, lengths), oneTimeKey)
}
