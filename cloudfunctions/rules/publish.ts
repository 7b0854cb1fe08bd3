import type { contract } from '../../contract'
import type { Community, Rules } from '../lib/collections'
import { Failure } from '../lib/Failure'
import { freshCommunity } from '../lib/freshCommunity'
import { requestDigest } from '../lib/requestDigest'
import { rulesIdOf } from '../lib/rulesId'
import type { Call } from '../lib/serve'

type Publish = Call<typeof contract.rules.publish>

const MOST_ATTEMPTS = 5

/**
 * Writes the next version, then names it in the community. Whoever comes second with the same number
 * takes the next; whoever comes again with the same request gets the same version.
 */
export async function publish(call: Publish) {
  const { database, input, passesCheck } = call
  if (!(await passesCheck(input.clauses.join('\n')))) throw new Failure('CONTENT_REFUSED')
  for (let tries = 0; tries < MOST_ATTEMPTS; tries++) {
    const community = await freshCommunity(database, input.communityId)
    if (community.state !== 'open') throw new Failure('COMMUNITY_CLOSED')
    const version = await writtenVersion(call, community)
    if (version !== null && (await name(call, community, version))) return { version }
  }
  throw new Failure('BUSY')
}

/** The version of this request: the newest one if a lost answer made it come again. Null: lost the race. */
async function writtenVersion(call: Publish, community: Community): Promise<number | null> {
  const { database } = call
  const { newest } = community.rules
  const before = newest > 0 ? await database.get('rules', rulesIdOf(community._id, newest)) : null
  if (before && isSame(before, call)) return newest
  const next = newest + 1
  if (await database.insert('rules', rulesOf(call, next))) return next
  const other = await database.get('rules', rulesIdOf(community._id, next))
  if (!other) return null
  if (isSame(other, call)) return next
  await name(call, community, next, other)
  return null
}

function isSame({ by, request }: Rules, { input, member }: Publish): boolean {
  const [requestId, digest] = request.split('.')
  if (by !== member._id || requestId !== input.requestId) return false
  if (digest !== requestDigest(input)) throw new Failure('REQUEST_REUSED')
  return true
}

/** Names a version in the community. A version that somebody wrote and did not name is named for him. */
async function name(
  { database, input }: Publish,
  { _id, rules }: Community,
  version: number,
  { state, asksEverybody }: Pick<Rules, 'state' | 'asksEverybody'> = input,
): Promise<boolean> {
  if (rules.newest >= version) return true
  const inForce = state === 'inForce' ? version : rules.inForce
  const asked = state === 'inForce' && asksEverybody ? version : rules.asked
  const set = { rules: { newest: version, inForce, asked } }
  const still = { 'rules.newest': rules.newest, state: 'open' }
  return database.update('communities', _id, still, { set })
}

function rulesOf({ input, member, now }: Publish, version: number): Rules {
  const { communityId, clauses, state, asksEverybody, requestId } = input
  return {
    _id: rulesIdOf(communityId, version),
    ...{ communityId, version, clauses, state, asksEverybody },
    publishedAt: now,
    by: member._id,
    request: `${requestId}.${requestDigest(input)}`,
  }
}
