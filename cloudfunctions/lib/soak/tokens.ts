import { constants, createPublicKey, publicEncrypt } from 'node:crypto'
import { base64UrlOf, bytesOf } from '../../../domain/bytes'
import { THREADS_A_QUARTER } from '../../../domain/suggestion/scope'
import type { Person } from '../../checkin/simulation/Person'
import type { Documents } from '../simulator/Documents'
import { community } from '../simulator/population'
import type { World } from '../simulator/World'
import { box } from './scopes'

/** The batches of each member that were signed, and what for each was answered. */
export type ToldTokens = Map<string, Map<string, readonly string[]>>

const communityId = community._id
const scopeId = box._id
const MODULUS_BYTES = 256

/** Asks for tokens with a batch of this phone's own, and once more with the same. */
export async function fetchTokens(
  world: World,
  { openid, memberId }: Person,
  told: ToldTokens,
): Promise<void> {
  const blinded = Array.from({ length: THREADS_A_QUARTER }, () => blindedBy(world))
  for (let times = 0; times < 2; times++) {
    const input = { communityId, scopeId, blinded }
    const answer = await world.phoneOf(openid).insist('suggestion.issue', input)
    if (!answer.ok) continue
    const known = told.get(memberId) ?? new Map<string, readonly string[]>()
    told.set(memberId, known.set(blinded.join(), answer.data.signatures))
  }
}

/** A number below every modulus of its length. */
export function blindedBy({ chance }: World): string {
  const bytes = chance.bytes(MODULUS_BYTES)
  bytes[0] = 0
  return base64UrlOf(bytes)
}

/** What is wrong with tokens: nobody has two batches, and every signature is one of what was blinded. */
export function judgeTokens(documents: Documents, told: ToldTokens): string[] {
  const issued = documents.all('issued').length
  return [
    ...(issued >= told.size ? [] : ['a batch was signed and not written down']),
    ...[...told].flatMap(([memberId, batches]) => [
      ...(batches.size === 1 ? [] : [`${memberId} has ${batches.size} batches`]),
      ...[...batches].filter(isForged).map(() => `${memberId} has a signature that is none`),
    ]),
  ]
}

function isForged([batch, signatures]: [string, readonly string[]]): boolean {
  const key = { key: createPublicKey(box.privateKey ?? '') }
  const opened = signatures.map((signature) =>
    base64UrlOf(publicEncrypt({ ...key, padding: constants.RSA_NO_PADDING }, bytesOf(signature))),
  )
  return opened.join() !== batch
}
