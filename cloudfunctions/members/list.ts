import type { contract } from '../../contract'
import type { Community, Member } from '../lib/collections'
import type { Condition, Database, Search } from '../lib/Database'
import { freshCommunity } from '../lib/freshCommunity'
import { roleIn } from '../lib/membership'
import type { Call } from '../lib/serve'

type List = Call<typeof contract.members.list>

const PAGE = 50
const FIELDS = [
  '_id',
  'nickname',
  'avatar',
  'state',
  'joinedAt',
  'via',
  'channel',
  'invitedBy',
] as const
type Row = Pick<Member, (typeof FIELDS)[number]>
type Source = 'card' | 'poster' | 'invitation' | 'link' | 'founder'

/** One page of members. Staff are few and stand in the community; all others come by an index. */
export async function list({ database, input }: List) {
  const community = await freshCommunity(database, input.communityId)
  const where = whereOf(input, community)
  const [found, count] = await Promise.all([
    database.find('members', searchOf(input, where)),
    database.count('members', where),
  ])
  const page = found.slice(0, PAGE)
  const inviters = await namesOf(database, page)
  const last = found.length > PAGE ? page.at(-1) : undefined
  return {
    members: page.map((row) => shown(row, community, inviters)),
    next: last ? { by: sortValue(input, last), memberId: last._id } : null,
    count,
  }
}

function whereOf({ communityId, show, name }: List['input'], { staff }: Community): Condition {
  if (show === 'staff') return { communityId, state: 'active', _id: { oneOf: Object.keys(staff) } }
  const named = name === undefined ? {} : { nickname: { atLeast: name, below: `${name}\uffff` } }
  return { communityId, state: show, ...named }
}

/** By name where a name is looked for, else the newest first. */
function searchOf(input: List['input'], where: Condition): Search<(typeof FIELDS)[number]> {
  const { name, after } = input
  const sort: Search<string>['sort'] =
    name === undefined
      ? [
          ['joinedAt', 'descending'],
          ['_id', 'ascending'],
        ]
      : [
          ['nickname', 'ascending'],
          ['_id', 'ascending'],
        ]
  const from = after && [name === undefined ? new Date(after.by) : after.by, after.memberId]
  return { where, sort, ...(from && { after: from }), limit: PAGE + 1, fields: FIELDS }
}

function sortValue({ name }: List['input'], { joinedAt, nickname }: Row): string {
  return name === undefined ? joinedAt.toISOString() : nickname
}

function shown(row: Row, community: Community, inviters: ReadonlyMap<string, string>) {
  return {
    memberId: row._id,
    nickname: row.nickname,
    avatar: row.avatar,
    role: roleIn(community, row._id),
    state: stateOf(row),
    joinedAt: row.joinedAt.toISOString(),
    via: row.via as Source,
    channel: row.channel,
    invitedBy: (row.invitedBy !== undefined && inviters.get(row.invitedBy)) || null,
  }
}

/** Nobody asks for those who erased themselves. */
function stateOf({ state }: Row) {
  return state === 'erased' ? ('left' as const) : state
}

async function namesOf(database: Database, rows: readonly Row[]) {
  const ids = [...new Set(rows.flatMap(({ invitedBy }) => invitedBy ?? []))]
  if (ids.length === 0) return new Map<string, string>()
  const found = await database.find('members', {
    where: { _id: { oneOf: ids } },
    sort: [['_id', 'ascending']],
    limit: PAGE,
    fields: ['_id', 'nickname'],
  })
  return new Map(found.map(({ _id, nickname }) => [_id, nickname]))
}
