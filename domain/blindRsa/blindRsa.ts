import { isSame, joined } from '../bytes'
import { bigRing } from './bigRing'
import { limbRing } from './limbRing'
import { pssEncode } from './pssEncode'
import type { Ring } from './Ring'
import { SHA384_LENGTH } from './sha384'

/** The random bytes in front of every message that is signed. */
export const PREFIX_LENGTH = 32

/** What a phone keeps of a message between blinding it and unblinding its signature. */
export interface Blinding {
  prefix: Uint8Array
  /** What the signature must lead back to. */
  encoded: Uint8Array
  /** The inverse of the blinding factor: the one thing that links what was signed to who asked. */
  inverse: Uint8Array
  /** What the signer sees: a number that any message could have become. */
  blinded: Uint8Array
}

type Chance = (size: number) => Promise<Uint8Array>

/** The arithmetic of a public key: on BigInt where the engine has it. */
export function ringOf(modulus: Uint8Array): Ring {
  return typeof BigInt === 'function' ? bigRing(modulus) : limbRing(modulus)
}

/**
 * Prepares and blinds messages for a signer who is not to know them: RFC 9474,
 * RSABSSA-SHA384-PSS-Randomized. However many they are, one inversion is paid for all.
 */
export async function blind(ring: Ring, messages: readonly Uint8Array[], chance: Chance) {
  const drawn: (Omit<Blinding, 'inverse'> & { factor: Uint8Array })[] = []
  for (const message of messages) {
    const prefix = await chance(PREFIX_LENGTH)
    const salt = await chance(SHA384_LENGTH)
    const encoded = pssEncode(joined(prefix, message), salt, ring.modulus.length)
    const factor = await factorBelow(ring.modulus, chance)
    const blinded = ring.multiply(encoded, ring.raise(factor))
    drawn.push({ prefix, encoded, blinded, factor })
  }
  const inverses = invertAll(
    ring,
    drawn.map(({ factor }) => factor),
  )
  return drawn.map(({ prefix, encoded, blinded }, index): Blinding => {
    const inverse = inverses[index]
    // Somebody who meets such a number has factored the modulus.
    if (!inverse) throw new Error('a blinding factor has no inverse')
    return { prefix, encoded, blinded, inverse }
  })
}

/** The signature of the message itself; null if what came back was not signed with this very key. */
export function finalize(ring: Ring, { encoded, inverse }: Blinding, blindSignature: Uint8Array) {
  if (blindSignature.length !== ring.modulus.length) return null
  const signature = ring.multiply(blindSignature, inverse)
  return isSame(ring.raise(signature), encoded) ? signature : null
}

/** Even over all numbers below the modulus: only then does a blinded message say nothing. */
async function factorBelow(modulus: Uint8Array, chance: Chance): Promise<Uint8Array> {
  for (;;) {
    const factor = await chance(modulus.length)
    const first = factor.findIndex((byte, index) => byte !== modulus[index])
    if ((factor[first] ?? 0) < (modulus[first] ?? 0) && factor.some((byte) => byte !== 0))
      return factor
  }
}

/** One inversion for all: the inverse of a product, times one factor, is the inverse of the other. */
function invertAll(ring: Ring, numbers: readonly Uint8Array[]): (Uint8Array | null)[] {
  const [one, other, ...rest] = numbers
  if (!one) return []
  if (!other) return [ring.invert(one)]
  const [inverse, ...inverses] = invertAll(ring, [ring.multiply(one, other), ...rest])
  if (!inverse) return []
  return [ring.multiply(inverse, other), ring.multiply(inverse, one), ...inverses]
}
