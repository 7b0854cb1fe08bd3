import { generateKeyPairSync } from 'node:crypto'
import { base64UrlOf, bytesOf } from '../../../domain/bytes'
import { newBatch, type Token, tokensOf } from '../../../domain/suggestion/batch'
import { scopeIdOf } from '../../../domain/suggestion/scope'
import { scopeOfPoll } from '../../poll/sealedPoll'
import { blindSign } from '../blindSignature'
import type { Scope } from '../collections'
import { hashedId } from '../hashedId'
import { Chance } from '../simulator/Chance'
import { community } from '../simulator/population'

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const communityId = community._id

/** The anonymous poll that tokens are good for. */
export const SEALED_POLL = hashedId('the simulated anonymous poll')
/** Its last token is given out when the last ballot is taken. */
export const SEALED_POLL_ENDS = new Date('2026-11-02T21:00:00.000Z')

/** The box of the quarter that is simulated, of the next one, and the anonymous poll. */
export const box = scopeWith(
  scopeIdOf({ kind: 'box', communityId, quarter: '2026Q4' }),
  new Date('2026-12-31T16:00:00.000Z'),
)
export const nextBox = scopeWith(
  scopeIdOf({ kind: 'box', communityId, quarter: '2027Q1' }),
  new Date('2027-03-31T16:00:00.000Z'),
)
export const sealedPoll = scopeWith(scopeOfPoll(SEALED_POLL), SEALED_POLL_ENDS)

/** Every scope has the one key of this process: nothing depends on which it is. */
function scopeWith(_id: string, endsAt: Date): Scope {
  return {
    _id,
    communityId,
    modulus: publicKey.export({ format: 'jwk' }).n ?? '',
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    before: '',
    hash: '',
    endsAt,
    over: false,
  }
}

/**
 * Tokens of a scope, blinded, signed and opened as phones and cloud do it. Their secrets are the same
 * in every process, because threads lie in the order of what follows from them.
 */
export async function tokensFor(
  { _id: scopeId, modulus, privateKey }: Scope,
  quota: number,
): Promise<Token[]> {
  const chance = new Chance(quota)
  const batch = await newBatch({ scopeId, quota, modulus }, (size) =>
    Promise.resolve(chance.bytes(size)),
  )
  const signatures = batch.items.map(({ blinded }) =>
    base64UrlOf(blindSign(privateKey ?? '', bytesOf(blinded)) ?? new Uint8Array()),
  )
  const tokens = tokensOf(batch, signatures)
  if (!tokens) throw new Error(`${scopeId} was not signed with its own key`)
  return tokens
}
