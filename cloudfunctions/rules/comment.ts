import type { contract } from '../../contract'
import { asPerson } from '../lib/asPerson'
import { openCommunityOf } from '../lib/communities'
import { Failure } from '../lib/Failure'
import { holdOnce } from '../lib/holdText'
import { rulesIdOf } from '../lib/rulesId'
import type { Call } from '../lib/serve'
import { commentIdOf } from './commentId'

/** Says something to a version; others see it if the content check passes it. */
export async function comment(call: Call<typeof contract.rules.comment>) {
  const { database, input, member, now, passesCheck } = call
  const { communityId, requestId, version, text } = input
  await openCommunityOf(database, communityId, now)
  if (!(await database.get('rules', rulesIdOf(communityId, version))))
    throw new Failure('RULES_OUTDATED')
  const _id = commentIdOf(member, requestId)
  const before = await database.get('ruleComments', _id)
  if (before && (before.text !== text || before.version !== version))
    throw new Failure('REQUEST_REUSED')
  const held = before ? before.state === 'held' : !(await passesCheck(text))
  const by = asPerson(member)
  const state = held ? 'held' : 'shown'
  if (!before)
    await database.insert('ruleComments', { _id, communityId, version, by, text, state, at: now })
  if (held) await holdOnce(call, { kind: 'comment', source: _id, text, by: member })
  return { held }
}
