import { digestHex, fromHex } from './digest'
import { FORMAT } from './format'

/**
 * A nickname as a list names it: with the salt of its seal, or by the seal alone once its bearer is
 * gone for good. The salt goes with the name, or the name could be guessed against the seal.
 */
export type SealedName = { nickname: string; salt: string } | { nickname: null; seal: string }

/** The salt's 128 bits. */
export const SALT_BYTES = 16

/** What a ticket's line says of a name: the same before and after the name is taken away. */
export function sealOf(name: SealedName): string {
  if (name.nickname === null) return name.seal
  return digestHex(`${FORMAT}|seal`, fromHex(name.salt), name.nickname)
}

/** What is left of a name when its bearer goes for good. Twice is once. */
export function withoutName(name: SealedName): SealedName {
  return { nickname: null, seal: sealOf(name) }
}
