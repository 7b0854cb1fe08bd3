import { bls12_381 } from '@noble/curves/bls12-381.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { describe, expect, it } from 'vitest'
import { Clock } from '../clock/Clock'
import { beaconRoutes } from './beaconRoutes'
import { type Beacon, practiceChain } from './PracticeBeacon'

const clock = new Clock(new Date('2026-11-24T10:00:00.000Z'))
clock.freeze()
const routes = beaconRoutes(clock)
const ask = (path: string) => routes.request(`/${practiceChain.hash}${path}`)

describe('the practice beacon', () => {
  it('signs the newest round so that its public key verifies it', async () => {
    const { round, signature } = (await (await ask('/public/latest')).json()) as Beacon
    const scheme = bls12_381.shortSignatures
    const bytes = new Uint8Array(8)
    new DataView(bytes.buffer).setBigUint64(0, BigInt(round))
    const domain = utf8ToBytes('BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_')
    const message = scheme.hash(sha256(bytes), domain)
    const { public_key } = (await (await ask('/info')).json()) as { public_key: string }
    expect(scheme.verify(hexToBytes(signature), message, hexToBytes(public_key))).toBe(true)
  })

  it('does not know the next round before its time', async () => {
    const { round } = (await (await ask('/public/latest')).json()) as Beacon
    expect((await ask(`/public/${round + 1}`)).status).toBe(425)
    clock.advance(3_000)
    expect((await ask(`/public/${round + 1}`)).status).toBe(200)
  })

  it('always has the same answer for a round, and none for what is no round', async () => {
    const once = await (await ask('/public/1000')).text()
    expect(await (await ask('/public/1000')).text()).toBe(once)
    expect((await ask('/public/0')).status).toBe(400)
    expect((await ask('/public/1e3')).status).toBe(400)
  })
})
