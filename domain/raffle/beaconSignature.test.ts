import { describe, expect, it } from 'vitest'
import { isBeaconOf } from './beaconSignature'
import { quicknet, roundFrom, timeOfRound } from './chain'
import { digestHex, fromHex } from './digest'
import { published } from './randomTranscript'

/** What drand publishes as round 1000's randomness. */
const RANDOMNESS = 'fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd'

describe("drand's quicknet", () => {
  it('has its published round 1000 accepted, with its published randomness', () => {
    expect(isBeaconOf(quicknet, 1000, published[1000])).toBe(true)
    expect(digestHex(fromHex(published[1000]))).toBe(RANDOMNESS)
  })

  it.each([
    ['with one digit altered', 1000, published[1000].replace(/9$/, '8')],
    ['of another round', 1000, published[1001]],
    ['for another round', 1001, published[1000]],
    ['cut short', 1000, published[1000].slice(0, -2)],
    ['that is no point of the curve', 1000, 'f'.repeat(96)],
    ['that is the point at infinity', 1000, `c0${'0'.repeat(94)}`],
  ])('has a signature %s refused', (_, round, signature) => {
    expect(isBeaconOf(quicknet, round, signature)).toBe(false)
  })

  it('is refused under another key', () => {
    const other = { ...quicknet, publicKey: published[1000].repeat(2) }
    expect(isBeaconOf(other, 1000, published[1000])).toBe(false)
  })

  it('publishes round 1000 at a known second, and the next one three seconds later', () => {
    expect(timeOfRound(quicknet, 1000)).toEqual(new Date('2023-08-23T15:59:24.000Z'))
    const justAfter = new Date('2023-08-23T15:59:24.001Z')
    expect(roundFrom(quicknet, timeOfRound(quicknet, 1000))).toBe(1000)
    expect(roundFrom(quicknet, justAfter)).toBe(1001)
    expect(roundFrom(quicknet, new Date(0))).toBe(1)
  })
})
