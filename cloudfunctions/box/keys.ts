import type { contract } from '../../contract'
import type { AnonymousCall } from '../lib/serveAnonymously'

/** The public half of keys, by one trip; of a scope that there is not, nothing. */
export async function keys({ database, input }: AnonymousCall<typeof contract.box.keys>) {
  const scopes = await database.find('scopes', {
    where: { _id: { oneOf: input.scopeIds } },
    sort: [],
    limit: input.scopeIds.length,
    fields: ['_id', 'modulus', 'before', 'hash'],
  })
  return { keys: scopes.map(({ _id, ...key }) => ({ scopeId: _id, ...key })) }
}
