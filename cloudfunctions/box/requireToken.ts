import type { contract } from '../../contract'
import { bytesOf } from '../../domain/bytes'
import { tokenMessage } from '../../domain/suggestion/secrets'
import { isSigned } from '../lib/blindSignature'
import { Failure } from '../lib/Failure'
import { scopeWith } from '../lib/scopes'
import type { AnonymousCall } from '../lib/serveAnonymously'

type Redeeming = Pick<AnonymousCall<typeof contract.box.open>, 'database' | 'now'> & {
  input: Pick<AnonymousCall<typeof contract.box.open>['input'], 'scopeId' | 'token'>
}

/** Fails with `TOKEN_INVALID` unless the token was signed for this very thread or ballot in this scope. */
export async function requireToken(call: Redeeming, id: string): Promise<void> {
  const { scopeId, token } = call.input
  const { modulus } = await scopeWith(call, scopeId)
  const signed = isSigned(modulus, {
    prefix: bytesOf(token.prefix),
    message: tokenMessage(scopeId, id),
    signature: bytesOf(token.signature),
  })
  if (!signed) throw new Failure('TOKEN_INVALID')
}
