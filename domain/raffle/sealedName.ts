import { ByteWriter } from './ByteWriter'
import { digestInto, toHex } from './digest'
import { FORMAT } from './format'
import { utf8 } from './utf8'

/**
 * A nickname as a list names it: with the salt of its seal, or by the seal alone once its bearer is
 * gone for good. The salt goes with the name, or the name could be guessed against the seal.
 */
export type SealedName = { nickname: string; salt: string } | { nickname: null; seal: string }

/** The salt's 128 bits. */
export const SALT_BYTES = 16
export const SALT_DIGITS = 2 * SALT_BYTES
const SEAL_BYTES = 32
export const SEAL_DIGITS = 2 * SEAL_BYTES

const PREFIX = utf8(`${FORMAT}|seal`)
const sealed = new ByteWriter().raw(PREFIX)
const seal = new Uint8Array(SEAL_BYTES)

/** Writes the seal of the `salt|nickname` with which a text ends, from `at` on. */
export function writeSealOf(text: string, at: number, into: ByteWriter): void {
  const name = at + SALT_DIGITS + 1
  sealed
    .backTo(PREFIX.length)
    .unhex(text, at, at + SALT_DIGITS)
    .text(text, name, text.length)
  digestInto(seal, sealed.bytes)
  into.raw(seal)
}

/** What a list's hash says of a name, as hexadecimal digits: the same before and after the name is taken away. */
export function sealOf(name: SealedName): string {
  if (name.nickname === null) return name.seal
  const bytes = new ByteWriter()
  writeSealOf(`${name.salt}|${name.nickname}`, 0, bytes)
  return toHex(bytes.bytes)
}

/** What is left of a name when its bearer goes for good. Twice is once. */
export function withoutName(name: SealedName): SealedName {
  return { nickname: null, seal: sealOf(name) }
}
