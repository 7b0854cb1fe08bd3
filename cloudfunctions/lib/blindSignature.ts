import { constants, createPublicKey, generateKeyPair, privateDecrypt, verify } from 'node:crypto'
import { promisify } from 'node:util'
import { SHA384_LENGTH } from '../../domain/blindRsa/sha384'
import { joined } from '../../domain/bytes'

const MODULUS_BITS = 2048
const PUBLIC_EXPONENT = 'AQAB'

/** A key pair for blind signatures: the public modulus in base64url, the private key in PEM. */
export async function newBlindKey() {
  const options = { modulusLength: MODULUS_BITS }
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', options)
  const { n } = publicKey.export({ format: 'jwk' })
  if (n === undefined) throw new Error('an RSA key without a modulus')
  return { modulus: n, privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() }
}

/** Signs a blinded message: RSA as it is, with OpenSSL's own blinding. Null if it is no number below the modulus. */
export function blindSign(privateKey: string, blinded: Uint8Array): Uint8Array | null {
  try {
    return privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, blinded)
  } catch {
    return null
  }
}

/** What a token says: random bytes of its owner's in front of what was signed. */
export interface SignedToken {
  prefix: Uint8Array
  message: Uint8Array
  signature: Uint8Array
}

/** Whether a token bears a signature of a modulus. It takes nothing secret. */
export function isSigned(modulus: string, { prefix, message, signature }: SignedToken): boolean {
  const key = createPublicKey({
    format: 'jwk',
    key: { kty: 'RSA', n: modulus, e: PUBLIC_EXPONENT },
  })
  const padding = constants.RSA_PKCS1_PSS_PADDING
  const options = { key, padding, saltLength: SHA384_LENGTH }
  return verify('sha384', joined(prefix, message), options, signature)
}
