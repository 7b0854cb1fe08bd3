import { bls12_381 } from '@noble/curves/bls12-381.js'
import type { Chain } from './chain'
import { digest, fromHex, uint64 } from './digest'
import { utf8 } from './utf8'

const DOMAIN = utf8('BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_')
const SIGNATURE = /^[0-9a-f]{96}$/

/** Whether a signature is the chain's own for a round. There is only one, so nobody can choose it. */
export function isBeaconOf(chain: Chain, round: number, signature: string): boolean {
  if (!SIGNATURE.test(signature)) return false
  const scheme = bls12_381.shortSignatures
  try {
    const message = scheme.hash(digest(uint64(round)), DOMAIN)
    return scheme.verify(fromHex(signature), message, fromHex(chain.publicKey))
  } catch {
    // Bytes that are no point of the curve.
    return false
  }
}
