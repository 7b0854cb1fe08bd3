import { joined } from '../bytes'

const BLOCK = 128
const ROUNDS = 80

/** Length of a digest in bytes. */
export const SHA384_LENGTH = 48

const CONSTANTS = words(
  '428a2f98d728ae227137449123ef65cdb5c0fbcfec4d3b2fe9b5dba58189dbbc3956c25bf348b53859f111f1b605d019' +
    '923f82a4af194f9bab1c5ed5da6d8118d807aa98a303024212835b0145706fbe243185be4ee4b28c550c7dc3d5ffb4e2' +
    '72be5d74f27b896f80deb1fe3b1696b19bdc06a725c71235c19bf174cf692694e49b69c19ef14ad2efbe4786384f25e3' +
    '0fc19dc68b8cd5b5240ca1cc77ac9c652de92c6f592b02754a7484aa6ea6e4835cb0a9dcbd41fbd476f988da831153b5' +
    '983e5152ee66dfaba831c66d2db43210b00327c898fb213fbf597fc7beef0ee4c6e00bf33da88fc2d5a79147930aa725' +
    '06ca6351e003826f142929670a0e6e7027b70a8546d22ffc2e1b21385c26c9264d2c6dfc5ac42aed53380d139d95b3df' +
    '650a73548baf63de766a0abb3c77b2a881c2c92e47edaee692722c851482353ba2bfe8a14cf10364a81a664bbc423001' +
    'c24b8b70d0f89791c76c51a30654be30d192e819d6ef5218d69906245565a910f40e35855771202a106aa07032bbd1b8' +
    '19a4c116b8d2d0c81e376c085141ab532748774cdf8eeb9934b0bcb5e19b48a8391c0cb3c5c95a634ed8aa4ae3418acb' +
    '5b9cca4f7763e373682e6ff3d6b2b8a3748f82ee5defb2fc78a5636f43172f6084c87814a1f0ab728cc702081a6439ec' +
    '90befffa23631e28a4506cebde82bde9bef9a3f7b2c67915c67178f2e372532bca273eceea26619cd186b8c721c0c207' +
    'eada7dd6cde0eb1ef57d4f7fee6ed17806f067aa72176fba0a637dc5a2c898a6113f9804bef90dae1b710b35131c471b' +
    '28db77f523047d8432caab7b40c724933c9ebe0a15c9bebc431d67c49c100d4c4cc5d4becb3e42b6597f299cfc657e2a' +
    '5fcb6fab3ad6faec6c44198c4a475817',
)

const INITIAL = words(
  'cbbb9d5dc1059ed8629a292a367cd5079159015a3070dd17152fecd8f70e5939' +
    '67332667ffc00b318eb44a8768581511db0c2e0d64f98fa747b5481dbefa4fa4',
)

/**
 * SHA-384 (FIPS 180-4). Each 64-bit word is two halves, high before low: phones have no WebCrypto,
 * and old ones no BigInt. The exclusive ors and additions of the standard stand written out.
 */
export function sha384(message: Uint8Array): Uint8Array {
  const padded = pad(message)
  const state = INITIAL.slice()
  const schedule = new Int32Array(2 * ROUNDS)
  for (let at = 0; at < padded.length; at += BLOCK) {
    expand(schedule, padded.subarray(at, at + BLOCK))
    compress(state, schedule)
  }
  return Uint8Array.from({ length: SHA384_LENGTH }, (_, index) => byteAt(state, index))
}

function pad(message: Uint8Array): Uint8Array {
  const zeros = (2 * BLOCK - 17 - (message.length % BLOCK)) % BLOCK
  const length = Uint8Array.from({ length: 16 }, (_, index) =>
    Math.floor((message.length * 8) / 256 ** (15 - index)),
  )
  return joined(message, Uint8Array.of(0x80), new Uint8Array(zeros), length)
}

function expand(w: Int32Array, block: Uint8Array): void {
  for (let i = 0; i < 32; i++) {
    const [a = 0, b = 0, c = 0, d = 0] = block.subarray(4 * i, 4 * i + 4)
    w[i] = (a << 24) | (b << 16) | (c << 8) | d
  }
  for (let i = 32; i < 2 * ROUNDS; i += 2) {
    const h15 = w[i - 30] || 0
    const l15 = w[i - 29] || 0
    const h2 = w[i - 4] || 0
    const l2 = w[i - 3] || 0
    const s0High = rotated(h15, l15, 1) ^ rotated(h15, l15, 8) ^ (h15 >>> 7)
    const s0Low = rotated(l15, h15, 1) ^ rotated(l15, h15, 8) ^ ((l15 >>> 7) | (h15 << 25))
    const s1High = rotated(h2, l2, 19) ^ rotated(l2, h2, 29) ^ (h2 >>> 6)
    const s1Low = rotated(l2, h2, 19) ^ rotated(h2, l2, 29) ^ ((l2 >>> 6) | (h2 << 26))
    const low = (s0Low >>> 0) + (s1Low >>> 0) + ((w[i - 13] || 0) >>> 0) + ((w[i - 31] || 0) >>> 0)
    w[i + 1] = low
    w[i] = s0High + s1High + (w[i - 14] || 0) + (w[i - 32] || 0) + carryOf(low)
  }
}

function compress(state: Int32Array, schedule: Int32Array): void {
  const s = state.slice()
  for (let i = 0; i < 2 * ROUNDS; i += 2) {
    const [ah = 0, al = 0, bh = 0, bl = 0, ch = 0, cl = 0, dh = 0, dl = 0] = s
    const [eh = 0, el = 0, fh = 0, fl = 0, gh = 0, gl = 0, hh = 0, hl = 0] = s.subarray(8)
    const sum1High = rotated(eh, el, 14) ^ rotated(eh, el, 18) ^ rotated(el, eh, 9)
    const sum1Low = rotated(el, eh, 14) ^ rotated(el, eh, 18) ^ rotated(eh, el, 9)
    const low1 =
      (hl >>> 0) +
      (sum1Low >>> 0) +
      (((el & fl) ^ (~el & gl)) >>> 0) +
      ((CONSTANTS[i + 1] || 0) >>> 0) +
      ((schedule[i + 1] || 0) >>> 0)
    const high1 =
      (hh +
        sum1High +
        ((eh & fh) ^ (~eh & gh)) +
        (CONSTANTS[i] || 0) +
        (schedule[i] || 0) +
        carryOf(low1)) |
      0
    const sum0High = rotated(ah, al, 28) ^ rotated(al, ah, 2) ^ rotated(al, ah, 7)
    const sum0Low = rotated(al, ah, 28) ^ rotated(ah, al, 2) ^ rotated(ah, al, 7)
    const low2 = (sum0Low >>> 0) + (((al & bl) ^ (al & cl) ^ (bl & cl)) >>> 0)
    const high2 = sum0High + ((ah & bh) ^ (ah & ch) ^ (bh & ch)) + carryOf(low2)
    s.copyWithin(2, 0, 14)
    const e = (dl >>> 0) + ((low1 | 0) >>> 0)
    s[9] = e
    s[8] = dh + high1 + carryOf(e)
    const a = ((low1 | 0) >>> 0) + ((low2 | 0) >>> 0)
    s[1] = a
    s[0] = high1 + (high2 | 0) + carryOf(a)
  }
  for (let i = 0; i < 16; i += 2) {
    const low = ((state[i + 1] || 0) >>> 0) + ((s[i + 1] || 0) >>> 0)
    state[i + 1] = low
    state[i] = (state[i] || 0) + (s[i] || 0) + carryOf(low)
  }
}

/** One half of a 64-bit word turned right by less than 32 bits. */
function rotated(half: number, other: number, by: number): number {
  return (half >>> by) | (other << (32 - by))
}

function carryOf(sum: number): number {
  return Math.floor(sum / 2 ** 32)
}

function byteAt(halves: Int32Array, index: number): number {
  return (halves[index >> 2] || 0) >>> (24 - 8 * (index & 3))
}

function words(hex: string): Int32Array {
  return Int32Array.from({ length: hex.length / 8 }, (_, index) =>
    parseInt(hex.slice(8 * index, 8 * index + 8), 16),
  )
}
