import { createHmac, randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { blindSign, newBlindKey } from '../../cloudfunctions/lib/blindSignature'
import { base64UrlOf, bytesOf } from '../bytes'
import { newBatch, tokensOf } from '../suggestion/batch'

const MEMBERS = 24
const E = 65537n

const chance = (size: number) => Promise.resolve(new Uint8Array(randomBytes(size)))
const numberOf = (text: string) => BigInt(`0x${Buffer.from(bytesOf(text)).toString('hex')}`)

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let [result, b] = [1n, base % modulus]
  for (let e = exponent; e > 0n; e >>= 1n) {
    if (e & 1n) result = (result * b) % modulus
    b = (b * b) % modulus
  }
  return result
}

function inverse(a: bigint, m: bigint): bigint {
  let [x, y, u, v] = [a % m, m, 1n, 0n]
  while (x > 0n) [x, y, u, v] = [y % x, x, v - (y / x) * u, u]
  return ((v % m) + m) % m
}

it.each([
  ['a thread', 'box_QH2026HVNN_2026Q4'],
  ['a ballot', 'poll_Xk3vQ0b1mZr8sT5uYw2c7A'],
])(
  'explains every pair of an issue and a token of %s equally well, to whoever has logs, database and private key',
  async (_, scopeId) => {
    const key = await newBlindKey()
    const n = numberOf(key.modulus)
    /** What only the private key can do. */
    const root = (number: bigint) => {
      const bytes = Buffer.from(number.toString(16).padStart(512, '0'), 'hex')
      return numberOf(base64UrlOf(blindSign(key.privateKey, bytes) ?? new Uint8Array()))
    }
    const scope = { scopeId, quota: 1, modulus: key.modulus }

    const issues: { blinded: bigint; signed: bigint }[] = []
    const stored: bigint[] = []
    for (let member = 0; member < MEMBERS; member++) {
      const batch = await newBatch(scope, chance)
      const blinded = batch.items[0]?.blinded ?? ''
      const signed = base64UrlOf(blindSign(key.privateKey, bytesOf(blinded)) ?? new Uint8Array())
      issues.push({ blinded: numberOf(blinded), signed: numberOf(signed) })
      stored.push(numberOf(tokensOf(batch, [signed])?.[0]?.signature ?? ''))
    }

    let consistent = 0
    for (const { blinded, signed } of issues)
      for (const signature of stored) {
        const encoded = power(signature, E, n)
        const factor = root((blinded * inverse(encoded, n)) % n)
        const explains = (encoded * power(factor, E, n)) % n === blinded
        if (explains && (signature * factor) % n === signed && factor > 0n) consistent++
      }
    expect(consistent).toBe(MEMBERS * MEMBERS)
  },
)

it('is needed: a hash of the member under a secret falls to whoever has the secret', () => {
  const secret = randomBytes(32)
  const mark = (openid: string) =>
    createHmac('sha256', secret).update(`${openid}|poll`).digest('hex')
  const members = Array.from({ length: 10_000 }, (_, index) => `openid-${index}`)
  expect(members.find((openid) => mark(openid) === mark('openid-9993'))).toBe('openid-9993')
})
