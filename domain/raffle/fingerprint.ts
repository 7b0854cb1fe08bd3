import { wordlist } from '@scure/bip39/wordlists/simplified-chinese.js'

const CHARACTERS = 6
const BITS = 11

/**
 * A commitment as six characters that people can compare: its first 66 bits, eleven a character of
 * BIP-39's list of simplified Chinese.
 */
export function fingerprintOf(commitment: string): string {
  const bits = Array.from(commitment.slice(0, 17), (digit) =>
    Number.parseInt(digit, 16).toString(2).padStart(4, '0'),
  ).join('')
  let characters = ''
  for (let at = 0; at < CHARACTERS * BITS; at += BITS)
    characters += wordlist[Number.parseInt(bits.slice(at, at + BITS), 2)] ?? ''
  return characters
}
