import { type Blinding, blind, finalize, ringOf } from '../blindRsa/blindRsa'
import { base64UrlOf, bytesOf } from '../bytes'
import { keysOf, SECRET_LENGTH, tokenMessage } from './secrets'

/** A token on its way to being signed, as a phone keeps it: only the blinded messages leave it. */
export interface Batch {
  scopeId: string
  modulus: string
  items: ({ secret: string } & Record<keyof Blinding, string>)[]
}

/** A token: good for one thread or ballot, the one that its secret leads to. */
export interface Token {
  scopeId: string
  secret: string
  prefix: string
  signature: string
}

/** Makes and blinds the tokens of a scope. */
export async function newBatch(
  { scopeId, quota, modulus }: { scopeId: string; quota: number; modulus: string },
  chance: (size: number) => Promise<Uint8Array>,
): Promise<Batch> {
  const secrets: Uint8Array[] = []
  while (secrets.length < quota) secrets.push(await chance(SECRET_LENGTH))
  const messages = secrets.map((secret) => tokenMessage(scopeId, keysOf(secret).id))
  const blindings = await blind(ringOf(bytesOf(modulus)), messages, chance)
  const items = blindings.map((blinding, index) => ({
    secret: base64UrlOf(secrets[index] ?? new Uint8Array()),
    prefix: base64UrlOf(blinding.prefix),
    encoded: base64UrlOf(blinding.encoded),
    inverse: base64UrlOf(blinding.inverse),
    blinded: base64UrlOf(blinding.blinded),
  }))
  return { scopeId, modulus, items }
}

/** The tokens of a signed batch; null if what came back was not signed with the key that was shown. */
export function tokensOf(batch: Batch, signatures: readonly string[]): Token[] | null {
  const ring = ringOf(bytesOf(batch.modulus))
  const tokens = batch.items.map(({ secret, prefix, encoded, inverse, blinded }, index) => {
    const blinding = {
      prefix: bytesOf(prefix),
      encoded: bytesOf(encoded),
      inverse: bytesOf(inverse),
      blinded: bytesOf(blinded),
    }
    const signature = finalize(ring, blinding, bytesOf(signatures[index] ?? ''))
    const { scopeId } = batch
    return signature && { scopeId, secret, prefix, signature: base64UrlOf(signature) }
  })
  return tokens.every((token) => token !== null) ? tokens : null
}

/** How a token is shown when it is used: whose it is and which batch it came from does not follow. */
export function shown({ scopeId, secret, prefix, signature }: Token) {
  const { writeKey } = keysOf(bytesOf(secret))
  return { scopeId, writeKey, token: { prefix, signature } }
}
