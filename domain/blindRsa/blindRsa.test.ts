import { createHash, createPrivateKey, randomBytes } from 'node:crypto'
import { RSABSSA } from '@cloudflare/blindrsa-ts'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { blindSign, isSigned, newBlindKey } from '../../cloudfunctions/lib/blindSignature'
import { base64UrlOf, bytesOf, joined } from '../bytes'
import { bigRing } from './bigRing'
import { blind, finalize, ringOf } from './blindRsa'
import { limbRing } from './limbRing'
import { rfc9474 } from './rfc9474'
import { sha384 } from './sha384'

const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'))
const hex = (given: Uint8Array) => Buffer.from(given).toString('hex')
const number = (text: string) => BigInt(`0x${text}`)
const chance = (size: number) => Promise.resolve(new Uint8Array(randomBytes(size)))

/** Gives the bytes of a vector where chance is asked for. */
function scripted(...parts: readonly Uint8Array[]) {
  const rest = [...parts]
  return (size: number) => {
    const next = rest.shift()
    if (next?.length !== size) throw new Error('chance is asked for something else')
    return Promise.resolve(next)
  }
}

const modulus = bytes((number(rfc9474.p) * number(rfc9474.q)).toString(16))
const rings = { 'with BigInt': bigRing, 'without BigInt': limbRing }

/** The private key of the vector, for OpenSSL. */
function vectorKey() {
  const [p, q, e] = [number(rfc9474.p), number(rfc9474.q), 65537n]
  const d = inverse(e, (p - 1n) * (q - 1n))
  const jwk = { n: p * q, e, d, p, q, dp: d % (p - 1n), dq: d % (q - 1n), qi: inverse(q, p) }
  const fields = Object.entries(jwk).map(([name, value]) => [name, base64UrlOfNumber(value)])
  const key = createPrivateKey({
    format: 'jwk',
    key: { kty: 'RSA', ...(Object.fromEntries(fields) as Record<string, string>) },
  })
  return key.export({ type: 'pkcs8', format: 'pem' }).toString()
}

function base64UrlOfNumber(value: bigint): string {
  const text = value.toString(16)
  return base64UrlOf(bytes(text.length % 2 === 0 ? text : `0${text}`))
}

function inverse(a: bigint, m: bigint): bigint {
  let [x, y, u, v] = [a % m, m, 1n, 0n]
  while (x > 0n) [x, y, u, v] = [y % x, x, v - (y / x) * u, u]
  return ((v % m) + m) % m
}

describe.each(Object.entries(rings))('RFC 9474, appendix A.3, %s', (_, ringFor) => {
  const ring = ringFor(modulus)

  it('comes out to the bit: blinded message, blind signature, signature', async () => {
    const factor = ring.invert(bytes(rfc9474.inv)) ?? new Uint8Array()
    const drawn = scripted(bytes(rfc9474.msgPrefix), bytes(rfc9474.salt), factor)
    const [blinding] = await blind(ring, [bytes(rfc9474.msg)], drawn)
    if (!blinding) throw new Error('nothing blinded')
    expect(hex(blinding.blinded)).toBe(rfc9474.blindedMsg)
    expect(hex(blinding.inverse)).toBe(rfc9474.inv)

    const signed = blindSign(vectorKey(), blinding.blinded) ?? new Uint8Array()
    expect(hex(signed)).toBe(rfc9474.blindSig)
    expect(hex(finalize(ring, blinding, signed) ?? new Uint8Array())).toBe(rfc9474.sig)
  })

  it('gives tokens that OpenSSL and another implementation accept, however many are blinded at once', async () => {
    const key = await newBlindKey()
    const own = ringFor(bytesOf(key.modulus))
    const messages = [1, 2, 3].map((byte) => Uint8Array.of(byte))
    const blindings = await blind(own, messages, chance)
    for (const [index, blinding] of blindings.entries()) {
      const signature = finalize(
        own,
        blinding,
        blindSign(key.privateKey, blinding.blinded) ?? new Uint8Array(),
      )
      const message = messages[index] ?? new Uint8Array()
      if (!signature) throw new Error('not signed')
      expect(isSigned(key.modulus, { prefix: blinding.prefix, message, signature })).toBe(true)
      expect(await othersAccept(key.modulus, signature, joined(blinding.prefix, message))).toBe(
        true,
      )
    }
  })

  it('takes no signature of another key: nobody can be marked by a key of his own', async () => {
    const [shown, used] = await Promise.all([newBlindKey(), newBlindKey()])
    const own = ringFor(bytesOf(shown.modulus))
    const [blinding] = await blind(own, [Uint8Array.of(7)], chance)
    if (!blinding) throw new Error('nothing blinded')
    const small = joined(Uint8Array.of(0), blinding.blinded.subarray(1))
    expect(finalize(own, blinding, blindSign(used.privateKey, small) ?? small)).toBeNull()
    expect(finalize(own, blinding, blinding.blinded)).toBeNull()
    expect(finalize(own, blinding, Uint8Array.of(1))).toBeNull()
  })
})

async function othersAccept(n: string, signature: Uint8Array, message: Uint8Array) {
  const jwk = { kty: 'RSA', n, e: 'AQAB', ext: true }
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' }
  const key = await crypto.subtle.importKey('jwk', jwk, algorithm, true, ['verify'])
  return RSABSSA.SHA384.PSS.Randomized().verify(key, signature, message)
}

it('chooses BigInt where the engine has it', () => {
  const ring = ringOf(modulus)
  expect(ring.multiply(Uint8Array.of(2), Uint8Array.of(3)).at(-1)).toBe(6)
})

describe('both rings', () => {
  it('reckon alike at random and at the edges', () => {
    const m = new Uint8Array(randomBytes(256))
    m[0] = 0xff
    m[255] = (m[255] ?? 0) | 1
    const [big, limbs] = [bigRing(m), limbRing(m)]
    const edges = [
      new Uint8Array(256),
      Uint8Array.from({ length: 256 }, (_, i) => (i === 255 ? 1 : 0)),
    ]
    const minusOne = Uint8Array.from(m, (byte, i) => (i === 255 ? byte - 1 : byte))
    const some = Array.from({ length: 12 }, () =>
      joined(Uint8Array.of(0x7f), new Uint8Array(randomBytes(255))),
    )
    const numbers = [...edges, minusOne, ...some]
    for (const a of numbers) {
      expect(hex(limbs.raise(a))).toBe(hex(big.raise(a)))
      expect(limbs.invert(a)).toEqual(big.invert(a))
      for (const b of numbers) expect(hex(limbs.multiply(a, b))).toBe(hex(big.multiply(a, b)))
    }
  })
})

it('hashes as OpenSSL does, whatever the length', () => {
  for (let length = 0; length < 300; length++) {
    const message = new Uint8Array(randomBytes(length))
    expect(hex(sha384(message))).toBe(createHash('sha384').update(message).digest('hex'))
  }
})

it('weighs at most 8 KB on a phone, both kinds of arithmetic included', async () => {
  const entryPoints = [`${import.meta.dirname}/blindRsa.ts`]
  const phone = {
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2017',
  } as const
  const { outputFiles } = await build({ entryPoints, ...phone })
  expect(outputFiles[0]?.contents.length).toBeLessThanOrEqual(8 * 1024)
})
