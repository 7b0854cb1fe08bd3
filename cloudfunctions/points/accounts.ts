import type { contract } from '../../contract'
import type { Call } from '../lib/serve'

const PAGE = 50

/** Members and what they have, those with the most first. */
export async function accounts({ database, input }: Call<typeof contract.points.accounts>) {
  const { after, communityId } = input
  const found = await database.find('members', {
    where: { communityId, state: 'active' },
    sort: [
      ['balance', 'descending'],
      ['_id', 'ascending'],
    ],
    ...(after && { after: [after.balance, after.memberId] }),
    limit: PAGE + 1,
    fields: ['_id', 'nickname', 'balance'],
  })
  const shown = found.slice(0, PAGE)
  return {
    accounts: shown.map(({ _id, nickname, balance }) => ({ memberId: _id, nickname, balance })),
    more: found.length > PAGE,
  }
}
