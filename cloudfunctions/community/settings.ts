import type { contract } from '../../contract'
import type { Community } from '../lib/collections'
import type { Database } from '../lib/Database'
import { freshCommunity } from '../lib/freshCommunity'
import { roleIn } from '../lib/membership'
import type { Call } from '../lib/serve'

const MOST_CHILDREN = 50

/** What those who run a community see of it, as it is now. */
export async function settings(call: Call<typeof contract.community.settings>) {
  const { database, input, member } = call
  const community = await freshCommunity(database, input.communityId)
  const [parent, children] = await Promise.all([
    parentOf(database, community),
    childrenOf(database, community),
  ])
  const { kind, name, purpose, values, picture, awaited, awards, channels, endsAt } = community
  return {
    ...{ kind, name, purpose, values, awards, parent, children },
    picture: awaited?.picture ?? picture,
    pictureWaits: awaited?.picture !== undefined,
    state: community.state === 'removing' ? ('ending' as const) : community.state,
    endsAt: endsAt?.toISOString() ?? null,
    wayIn: community.entrance.wayIn,
    bound: community.openGId !== null,
    channels: Object.values(channels),
    role: roleIn(community, member._id) === 'owner' ? ('owner' as const) : ('admin' as const),
  }
}

async function parentOf(database: Database, { parentId }: Community) {
  if (parentId === null) return null
  const parent = await database.get('communities', parentId)
  return parent && { communityId: parent._id, name: parent.name }
}

async function childrenOf(database: Database, { _id }: Community) {
  const children = await database.find('communities', {
    where: { parentId: _id },
    sort: [['createdAt', 'ascending']],
    limit: MOST_CHILDREN,
    fields: ['_id', 'name', 'state'],
  })
  return children.map(({ _id, name, state }) => ({
    communityId: _id,
    name,
    archived: state !== 'open',
  }))
}
