import type { Ring } from './Ring'

const SQUARINGS = 16

/** A ring on BigInt, for engines that have it. No literals: those do not parse where BigInt is missing. */
export function bigRing(modulus: Uint8Array): Ring {
  const n = bigOf(modulus)
  const zero = BigInt(0)
  const bytes = (number: bigint) => bytesOf(number, modulus.length)

  return {
    modulus,
    multiply: (one, other) => bytes((bigOf(one) * bigOf(other)) % n),
    raise(number) {
      const base = bigOf(number)
      let power = base
      for (let times = 0; times < SQUARINGS; times++) power = (power * power) % n
      return bytes((power * base) % n)
    },
    invert(number) {
      let [a, b, x, y] = [n, bigOf(number) % n, zero, BigInt(1)]
      while (b > zero) {
        const quotient = a / b
        ;[a, b, x, y] = [b, a - quotient * b, y, x - quotient * y]
      }
      return a === BigInt(1) ? bytes(x < zero ? x + n : x) : null
    },
  }
}

function bigOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${Array.from(bytes, (byte) => (256 + byte).toString(16).slice(1)).join('')}`)
}

function bytesOf(number: bigint, length: number): Uint8Array {
  const hex = number.toString(16).padStart(2 * length, '0')
  return Uint8Array.from({ length }, (_, index) =>
    parseInt(hex.slice(2 * index, 2 * index + 2), 16),
  )
}
