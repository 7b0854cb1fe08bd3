import type { contract } from '../../contract'
import { freshCommunity } from '../lib/freshCommunity'
import type { Call } from '../lib/serve'

const PAGE = 50

/** Who has not acknowledged what everybody is asked to, and how many have. */
export async function outstanding(call: Call<typeof contract.rules.outstanding>) {
  const { database, input } = call
  const { communityId, after } = input
  const { asked } = (await freshCommunity(database, communityId)).rules
  const where = { communityId, state: 'active', acknowledged: { below: asked } }
  const [found, missing, all] = await Promise.all([
    database.find('members', {
      where,
      sort: [
        ['joinedAt', 'ascending'],
        ['_id', 'ascending'],
      ],
      ...(after && { after: [new Date(after.joinedAt), after.memberId] }),
      limit: PAGE + 1,
      fields: ['_id', 'nickname', 'joinedAt'],
    }),
    database.count('members', where),
    database.count('members', { communityId, state: 'active' }),
  ])
  const people = found.slice(0, PAGE).map(({ _id, nickname, joinedAt }) => ({
    memberId: _id,
    nickname,
    joinedAt: joinedAt.toISOString(),
  }))
  return {
    asked: asked === 0 ? null : asked,
    acknowledged: all - missing,
    outstanding: missing,
    people,
    more: found.length > PAGE,
  }
}
