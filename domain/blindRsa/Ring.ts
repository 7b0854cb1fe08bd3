/** Arithmetic modulo an RSA modulus. Numbers are byte strings of its length, most significant first. */
export interface Ring {
  modulus: Uint8Array
  /** The product of two numbers below the modulus. */
  multiply(one: Uint8Array, other: Uint8Array): Uint8Array
  /** The 65,537th power: what the public exponent does. */
  raise(number: Uint8Array): Uint8Array
  /** The inverse, or null for a number that has none. */
  invert(number: Uint8Array): Uint8Array | null
}
