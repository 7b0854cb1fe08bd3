import { bls12_381 } from '@noble/curves/bls12-381.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'

/** Known to everybody who reads this: its signatures prove nothing. */
const SECRET_KEY = '2f8d0a6f1c5b4e7398a7c6d5e4f30211405162738495a6b7c8d9eafb0c1d2e3f'
const DOMAIN = utf8ToBytes('BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_')

const scheme = bls12_381.shortSignatures
const secretKey = hexToBytes(SECRET_KEY)
const publicKey = bytesToHex(scheme.getPublicKey(secretKey).toBytes())

/** What drand's `/info` answers. */
export const practiceChain = {
  public_key: publicKey,
  period: 3,
  genesis_time: 1_692_803_367,
  hash: bytesToHex(sha256(utf8ToBytes(`local cloud, for practice only ${publicKey}`))),
  schemeID: 'bls-unchained-g1-rfc9380',
  metadata: { beaconID: 'practice' },
}

/** What drand's `/public/<round>` answers. */
export interface Beacon {
  round: number
  randomness: string
  signature: string
}

/** The round that is newest at an instant. */
export function newestRound(now: Date): number {
  const { genesis_time, period } = practiceChain
  return Math.floor((now.getTime() / 1000 - genesis_time) / period) + 1
}

/** Signs a round as drand's nodes would together. */
export function beaconOf(round: number): Beacon {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(round))
  const signature = scheme.sign(scheme.hash(sha256(bytes), DOMAIN), secretKey).toBytes()
  return { round, randomness: bytesToHex(sha256(signature)), signature: bytesToHex(signature) }
}
