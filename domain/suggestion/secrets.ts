import { sha384 } from '../blindRsa/sha384'
import { base64UrlOf, joined, utf8Of } from '../bytes'

/** The bytes of the secret that all of a thread, or a ballot, comes from. It never leaves its owner's phones. */
export const SECRET_LENGTH = 16

const KEY_LENGTH = 32

/**
 * What follows from a thread's secret. The cloud keeps `id`, which does not lead to `writeKey`, and
 * `readKey`, which does not let anybody write: whoever has the database cannot answer as the author.
 */
export interface ThreadKeys {
  /** Public: under it the thread is stored. */
  id: string
  /** Shown by the author with every message. */
  writeKey: string
  /** Seals what is published for the author alone to read. */
  readKey: string
}

/** The keys of a thread, or of a ballot, which has no replies to read. */
export function keysOf(secret: Uint8Array): ThreadKeys {
  const writeKey = base64UrlOf(derived('write', secret))
  return { id: idOf(writeKey), writeKey, readKey: base64UrlOf(derived('read', secret)) }
}

/** The id that a write key opens. */
export function idOf(writeKey: string): string {
  return base64UrlOf(derived('id', utf8Of(writeKey)))
}

/** What a token signs: that in this scope this one thread or ballot may be. So it is good for nothing else. */
export function tokenMessage(scopeId: string, id: string): Uint8Array {
  return derived('token', utf8Of(`${scopeId}|${id}`))
}

/** The link of a scope's key into the chain of its community's keys. */
export function chainHash(before: string, scopeId: string, modulus: string): string {
  return base64UrlOf(derived('key', utf8Of(`${before}|${scopeId}|${modulus}`)))
}

/** Thirty-two bytes that follow from others and from what they are for. */
export function derived(purpose: string, from: Uint8Array): Uint8Array {
  return sha384(joined(utf8Of(`qunhuo ${purpose} `), from)).subarray(0, KEY_LENGTH)
}
