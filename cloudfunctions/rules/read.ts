import type { contract } from '../../contract'
import type { Rules } from '../lib/collections'
import type { Database } from '../lib/Database'
import { freshCommunity } from '../lib/freshCommunity'
import { membershipOf } from '../lib/membership'
import { rulesIdOf } from '../lib/rulesId'
import type { Call } from '../lib/serve'

/** The rules for whoever asks: what is proposed is for members alone. */
export async function read({ database, input, openid }: Call<typeof contract.rules.read>) {
  const { communityId } = input
  const [{ rules }, { member }] = await Promise.all([
    freshCommunity(database, communityId),
    membershipOf(database, communityId, openid),
  ])
  const acknowledged = member?.state === 'active' ? member.acknowledged : null
  const proposes = rules.newest > rules.inForce && acknowledged !== null
  const [inForce, proposed] = await Promise.all([
    versionOf(database, communityId, rules.inForce),
    versionOf(database, communityId, proposes ? rules.newest : 0),
  ])
  return {
    inForce,
    proposed,
    asked: acknowledged !== null && acknowledged < rules.asked,
    acknowledged: acknowledged !== null && rules.inForce > 0 && acknowledged >= rules.inForce,
  }
}

async function versionOf(database: Database, communityId: string, version: number) {
  if (version === 0) return null
  const found = await database.get('rules', rulesIdOf(communityId, version))
  return found && shown(found)
}

function shown({ version, clauses, publishedAt }: Rules) {
  return { version, clauses: [...clauses], publishedAt: publishedAt.toISOString() }
}
