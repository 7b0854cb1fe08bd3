import { ByteWriter } from './ByteWriter'
import { digestInto } from './digest'
import { FORMAT } from './format'

/**
 * A nickname as a list names it: with the salt of its seal, or by the seal alone once its bearer is
 * gone for good. The salt goes with the name, or the name could be guessed against the seal.
 */
export type SealedName = { nickname: string; salt: string } | { nickname: null; seal: string }

/** The salt's 128 bits. */
export const SALT_BYTES = 16

const seal = new Uint8Array(32)
const sealed = new ByteWriter()

/** Writes what a ticket's line says of a name: the same before and after the name is taken away. */
export function writeSeal(name: SealedName, line: ByteWriter): void {
  if (name.nickname === null) {
    line.text(name.seal)
    return
  }
  sealed.clear().text(`${FORMAT}|seal`).unhex(name.salt).text(name.nickname)
  digestInto(seal, sealed.bytes)
  line.hex(seal)
}

/** The same as text. */
export function sealOf(name: SealedName): string {
  const line = new ByteWriter()
  writeSeal(name, line)
  return String.fromCharCode(...line.bytes)
}

/** What is left of a name when its bearer goes for good. Twice is once. */
export function withoutName(name: SealedName): SealedName {
  return { nickname: null, seal: sealOf(name) }
}
