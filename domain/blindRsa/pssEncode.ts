import { joined } from '../bytes'
import { SHA384_LENGTH, sha384 } from './sha384'

const TRAILER = 0xbc

/**
 * EMSA-PSS (RFC 8017, 9.1.1) with SHA-384 and MGF1, for a modulus of `length` bytes whose top bit
 * is set.
 */
export function pssEncode(message: Uint8Array, salt: Uint8Array, length: number): Uint8Array {
  const hash = sha384(joined(new Uint8Array(8), sha384(message), salt))
  const zeros = new Uint8Array(length - SHA384_LENGTH - salt.length - 2)
  const data = joined(zeros, Uint8Array.of(1), salt)
  const masked = xored(data, maskOf(hash, data.length))
  masked[0] = (masked[0] ?? 0) & 0x7f
  return joined(masked, hash, Uint8Array.of(TRAILER))
}

function maskOf(seed: Uint8Array, length: number): Uint8Array {
  const blocks = Array.from({ length: Math.ceil(length / SHA384_LENGTH) }, (_, counter) =>
    sha384(joined(seed, Uint8Array.of(0, 0, 0, counter))),
  )
  return joined(...blocks).subarray(0, length)
}

function xored(one: Uint8Array, other: Uint8Array): Uint8Array {
  return one.map((byte, index) => byte ^ (other[index] ?? 0))
}
