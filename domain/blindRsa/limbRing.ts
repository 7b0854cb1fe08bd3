import type { Ring } from './Ring'

const SQUARINGS = 16
const BITS = 24
const BASE = 2 ** BITS

/** A number in limbs of 24 bits, least significant first. */
type Limbs = Float64Array

/**
 * A ring without BigInt. Limbs are doubles: products stay below 2^48 and sums below 2^53, where
 * doubles are exact. The one secret it handles is used once, so it need not run in constant time.
 */
export function limbRing(modulus: Uint8Array): Ring {
  const size = Math.ceil(modulus.length / 3)
  const n = limbsOf(modulus, size)
  const montgomery = montgomeryOf(n)
  const { multiply, into, outOf } = montgomery
  const limbs = (bytes: Uint8Array) => limbsOf(bytes, size)
  const bytes = (number: Limbs) => bytesOf(number, modulus.length)

  return {
    modulus,
    multiply: (one, other) => bytes(multiply(into(limbs(one)), limbs(other))),
    raise(number) {
      const base = into(limbs(number))
      let power = base
      for (let times = 0; times < SQUARINGS; times++) power = multiply(power, power)
      return bytes(outOf(multiply(power, base)))
    },
    invert(number) {
      const inverse = inverseOf(limbs(number), n)
      return inverse && bytes(inverse)
    },
  }
}

/** Montgomery's multiplication: a · b / 2^(24 · limbs) modulo n, for an odd n. */
function montgomeryOf(n: Limbs) {
  const size = n.length
  const factor = BASE - inverseOfLimb(n[0] || 0)
  const square = squareOfRadix(n)
  const one = new Float64Array(size)
  one[0] = 1

  function multiply(a: Limbs, b: Limbs): Limbs {
    const t = new Float64Array(size + 2)
    for (let i = 0; i < size; i++) {
      const limb = a[i] || 0
      const lowest = (t[0] || 0) + limb * (b[0] || 0)
      const m = limbProduct(lowest % BASE, factor)
      let carry = Math.floor((lowest + m * (n[0] || 0)) / BASE)
      for (let j = 1; j < size; j++) {
        const sum = (t[j] || 0) + limb * (b[j] || 0) + m * (n[j] || 0) + carry
        carry = Math.floor(sum / BASE)
        t[j - 1] = sum - carry * BASE
      }
      const top = (t[size] || 0) + carry
      carry = Math.floor(top / BASE)
      t[size - 1] = top - carry * BASE
      t[size] = carry
    }
    if (t[size] || !isBelow(t.subarray(0, size), n)) subtract(t, n)
    return t.slice(0, size)
  }
  return {
    multiply,
    into: (a: Limbs) => multiply(a, square),
    outOf: (a: Limbs) => multiply(a, one),
  }
}

/** Newton's iteration doubles the right bits: 5 rounds give more than 24. */
function inverseOfLimb(odd: number): number {
  let inverse = 1
  for (let round = 0; round < 5; round++) {
    inverse = limbProduct(inverse, (BASE + 2 - limbProduct(odd, inverse)) % BASE)
  }
  return inverse
}

/** The product of two limbs, modulo 2^24: in halves, for the whole of it is no exact double with sums. */
function limbProduct(a: number, b: number): number {
  const high = Math.floor(a / 4096)
  return (((high * b) % 4096) * 4096 + (a % 4096) * b) % BASE
}

/** The square of Montgomery's radix modulo n, by doubling. */
function squareOfRadix(n: Limbs): Limbs {
  const number = new Float64Array(n.length + 1)
  number[0] = 1
  for (let times = 0; times < 2 * BITS * n.length; times++) {
    add(number, number)
    if (!isBelow(number, n)) subtract(number, n)
  }
  return number.slice(0, n.length)
}

/** The binary extended algorithm: x · a = u and y · a = v modulo n hold throughout. */
function inverseOf(a: Limbs, n: Limbs): Limbs | null {
  const u = a.slice()
  const v = n.slice()
  const x = new Float64Array(n.length)
  const y = new Float64Array(n.length)
  x[0] = 1
  while (!isZero(u)) {
    halveWhileEven(u, x, n)
    halveWhileEven(v, y, n)
    if (isBelow(u, v)) subtractBoth(v, u, y, x, n)
    else subtractBoth(u, v, x, y, n)
  }
  return isOne(v) ? y : null
}

function halveWhileEven(number: Limbs, factor: Limbs, n: Limbs): void {
  while ((number[0] || 0) % 2 === 0) {
    halve(number, 0)
    halve(factor, (factor[0] || 0) % 2 === 0 ? 0 : add(factor, n))
  }
}

function subtractBoth(from: Limbs, what: Limbs, factor: Limbs, other: Limbs, n: Limbs): void {
  subtract(from, what)
  if (subtract(factor, other)) add(factor, n)
}

/** Adds in place; answers the carry out of the highest limb. */
function add(a: Limbs, b: Limbs): number {
  let carry = 0
  for (let i = 0; i < a.length; i++) {
    const sum = (a[i] || 0) + (b[i] || 0) + carry
    carry = sum < BASE ? 0 : 1
    a[i] = sum - carry * BASE
  }
  return carry
}

/** Subtracts in place; answers the borrow out of the highest limb. */
function subtract(a: Limbs, b: Limbs): number {
  let borrow = 0
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] || 0) - (b[i] || 0) - borrow
    borrow = difference < 0 ? 1 : 0
    a[i] = difference + borrow * BASE
  }
  return borrow
}

/** Halves in place; `top` is the bit above the highest limb. */
function halve(a: Limbs, top: number): void {
  let carry = top
  for (let i = a.length - 1; i >= 0; i--) {
    const whole = (a[i] || 0) + carry * BASE
    carry = whole % 2
    a[i] = (whole - carry) / 2
  }
}

function isBelow(a: Limbs, b: Limbs): boolean {
  for (let i = Math.max(a.length, b.length) - 1; i >= 0; i--) {
    const difference = (a[i] || 0) - (b[i] || 0)
    if (difference !== 0) return difference < 0
  }
  return false
}

function isZero(a: Limbs): boolean {
  return a.every((limb) => limb === 0)
}

function isOne(a: Limbs): boolean {
  return a[0] === 1 && isZero(a.subarray(1))
}

function limbsOf(bytes: Uint8Array, size: number): Limbs {
  return Float64Array.from({ length: size }, (_, limb) => {
    const end = bytes.length - 3 * limb
    return bytes.subarray(Math.max(end - 3, 0), end).reduce((sum, byte) => sum * 256 + byte, 0)
  })
}

function bytesOf(limbs: Limbs, length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => {
    const place = length - 1 - index
    return Math.floor((limbs[Math.floor(place / 3)] || 0) / 256 ** (place % 3))
  })
}
