import type { contract } from '../../contract'
import { mayStandBelow } from '../../domain/communityKind'
import { asPerson } from '../lib/asPerson'
import type { Community } from '../lib/collections'
import { communityIdOf } from '../lib/communityId'
import { Failure } from '../lib/Failure'
import { memberIdOf } from '../lib/memberId'
import { newCommunity } from '../lib/newCommunity'
import { newMember } from '../lib/newMember'
import { checkPictures } from '../lib/pictures/checkPictures'
import { awaitedIn, choosePictures, shownAt } from '../lib/pictures/choosePictures'
import { requestDigest } from '../lib/requestDigest'
import type { Call } from '../lib/serve'
import { parentFor } from './parentFor'
import { rulesOf } from './rulesOf'

type Create = Call<typeof contract.community.create>

const KEY_BYTES = 32

/**
 * Founds a community with its rules and its owner. The community is written last: before it is
 * there nobody can see the rest, and the same request begins again where it was broken off.
 */
export async function create(call: Create) {
  const { database, input, now, openid } = call
  const communityId = communityIdOf(openid, input.requestId)
  const known = await database.get('communities', communityId)
  if (known) return sameAgain(known, call)
  await allow(call)
  const bearer = { name: 'communities', id: communityId } as const
  const plain = founded(call, communityId)
  const by = asPerson(founder(call, plain))
  const wishes = [{ field: 'picture', file: input.picture }]
  const chosen = await choosePictures({ database, now, communityId, by, bearer }, wishes)
  const community = { ...plain, picture: shownAt(chosen, 'picture'), ...awaitedIn(chosen) }
  await database.insert('rules', rulesOf(community, input.clauses, call))
  await database.insert('members', founder(call, community))
  const isFirst = await database.insert('communities', community)
  await checkPictures(call, chosen, bearer)
  if (isFirst) return { communityId }
  const other = await database.get('communities', communityId)
  return other ? sameAgain(other, call) : { communityId }
}

function sameAgain({ _id, request }: Community, { input }: Create) {
  if (request !== requestDigest(input)) throw new Failure('REQUEST_REUSED')
  return { communityId: _id }
}

async function allow({ database, input, openid, passesCheck }: Create): Promise<void> {
  const { name, purpose, values, clauses, nickname, parentId, kind } = input
  const words = [name, purpose, values, nickname, ...clauses].join('\n')
  if (!(await passesCheck(words))) throw new Failure('CONTENT_REFUSED')
  if (parentId === null) return
  const parent = await parentFor(database, parentId, openid)
  if (!mayStandBelow(kind, parent.kind)) throw new Failure('PARENT_UNFIT')
}

function founded({ input, now, openid, randomBytes }: Create, communityId: string): Community {
  const { kind, name, purpose, values, awards, timeZone, parentId } = input
  return newCommunity({
    _id: communityId,
    kind,
    name,
    purpose,
    values,
    awards,
    timeZone,
    parentId,
    staff: { [memberIdOf(communityId, openid)]: 'owner' },
    rules: { newest: 1, inForce: 1, asked: 0 },
    ticketKey: Buffer.from(randomBytes(KEY_BYTES)).toString('base64url'),
    request: requestDigest(input),
    createdAt: now,
  })
}

function founder({ input, now, openid }: Create, community: Community) {
  return newMember({
    community,
    openid,
    nickname: input.nickname,
    joinedAt: now,
    via: 'founder',
    acknowledged: 1,
  })
}
