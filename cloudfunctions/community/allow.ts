import type { contract } from '../../contract'
import { Failure } from '../lib/Failure'
import type { Call } from '../lib/serve'
import { allowedIdOf } from './allowedId'

const MOST_ALLOWED = 5_000

/** Adds to the list of those who may join; an entry that is there already stays as it is. */
export async function allow({ database, input, now }: Call<typeof contract.community.allow>) {
  const { communityId, entries } = input
  const count = await database.count('allowed', { communityId })
  if (count + entries.length > MOST_ALLOWED) throw new Failure('FULL')
  const inserted = await Promise.all(
    entries.map((entry) => {
      const _id = allowedIdOf(communityId, entry)
      return database.insert('allowed', { _id, communityId, entry, usedBy: null, addedAt: now })
    }),
  )
  return { added: inserted.filter(Boolean).length }
}
