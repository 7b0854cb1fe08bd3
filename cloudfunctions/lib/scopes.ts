import { scopeOf } from '../../domain/suggestion/scope'
import { chainHash } from '../../domain/suggestion/secrets'
import { newBlindKey } from './blindSignature'
import type { Scope } from './collections'
import type { Database } from './Database'
import { Failure } from './Failure'
import { instanceCache } from './instanceCache'

const KEY_LIFE_MS = 60_000
const keys = instanceCache<Scope | null>(KEY_LIFE_MS)

/** A scope as it stands, at most a minute old; its key never changes. Fails with `SCOPE_CLOSED` if there is none. */
export async function scopeWith(call: { database: Database; now: Date }, scopeId: string) {
  const scope = await keys(call, scopeId, () => call.database.get('scopes', scopeId))
  if (!scope) throw new Failure('SCOPE_CLOSED')
  return scope
}

/**
 * A scope, with a key made for it if it has none yet. Its id is the scope, so that two who make it at
 * once get the same key; and each key names the one before it, so that none can be slipped in later.
 */
export async function ensureScope(
  call: { database: Database; now: Date },
  wanted: { scopeId: string; communityId: string; endsAt: Date },
): Promise<Scope> {
  const { scopeId: _id, communityId, endsAt } = wanted
  const known = await keys(call, _id, () => call.database.get('scopes', _id))
  if (known) return known
  const key = await newBlindKey()
  const before = scopeOf(_id).kind === 'box' ? await newestHash(call.database, communityId) : ''
  const hash = chainHash(before, _id, key.modulus)
  const made = { _id, communityId, ...key, before, hash, endsAt, over: false }
  return (await call.database.insert('scopes', made)) ? made : scopeWith(call, _id)
}

async function newestHash(database: Database, communityId: string): Promise<string> {
  const newest = await database.find('scopes', {
    where: { communityId, endsAt: { above: new Date(0) }, _id: { above: 'box_', below: 'box`' } },
    sort: [['endsAt', 'descending']],
    limit: 1,
    fields: ['hash'],
  })
  return newest[0]?.hash ?? ''
}
