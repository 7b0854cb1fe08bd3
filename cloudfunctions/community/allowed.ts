import type { contract } from '../../contract'
import type { Call } from '../lib/serve'
import { allowedIdOf } from './allowedId'

const PAGE = 50

/** The list of those who may join, a page at a time. */
export async function allowed({ database, input }: Call<typeof contract.community.allowed>) {
  const { communityId, after } = input
  const found = await database.find('allowed', {
    where: { communityId },
    sort: [
      ['addedAt', 'ascending'],
      ['_id', 'ascending'],
    ],
    ...(after && { after: [new Date(after.addedAt), allowedIdOf(communityId, after.entry)] }),
    limit: PAGE + 1,
    fields: ['entry', 'usedBy', 'addedAt'],
  })
  const entries = found.slice(0, PAGE).map(({ entry, usedBy, addedAt }) => ({
    entry,
    used: usedBy !== null,
    addedAt: addedAt.toISOString(),
  }))
  return { entries, more: found.length > PAGE }
}
