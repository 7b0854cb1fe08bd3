import { wordlist } from '@scure/bip39/wordlists/simplified-chinese.js'
import { sha384 } from '../blindRsa/sha384'
import { SECRET_LENGTH } from './secrets'

/** How many characters a receipt has: 128 bits of secret and 4 to catch a slip, 11 bits a character. */
export const RECEIPT_LENGTH = 12

const BITS = 11

/** A thread's secret as twelve Chinese characters, to be written down. */
export function receiptOf(secret: Uint8Array): string {
  const bits = bitsOf(secret) + checkOf(secret)
  return Array.from({ length: RECEIPT_LENGTH }, (_, index) => {
    return wordlist[parseInt(bits.slice(BITS * index, BITS * (index + 1)), 2)]
  }).join('')
}

/** The secret that a receipt stands for; null if a character is wrong. Spaces between them do not matter. */
export function secretOf(receipt: string): Uint8Array | null {
  const places = Array.from(receipt.replace(/\s/g, ''), (character) => wordlist.indexOf(character))
  if (places.length !== RECEIPT_LENGTH || places.includes(-1)) return null
  const bits = places.map((place) => place.toString(2).padStart(BITS, '0')).join('')
  const secret = Uint8Array.from({ length: SECRET_LENGTH }, (_, index) =>
    parseInt(bits.slice(8 * index, 8 * index + 8), 2),
  )
  return checkOf(secret) === bits.slice(8 * SECRET_LENGTH) ? secret : null
}

function checkOf(secret: Uint8Array): string {
  return bitsOf(sha384(secret)).slice(0, 4)
}

function bitsOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
}
