import type { contract } from '../../contract'
import type { Correction, Member } from '../lib/collections'
import { openCommunityOf } from '../lib/communities'
import { Failure } from '../lib/Failure'
import type { Call } from '../lib/serve'
import { bookCorrection } from './bookCorrection'
import { correctionOnWire } from './correctionOnWire'
import { requestKeyOf } from './requestKeyOf'

type Correct = Call<typeof contract.points.correct>

/** Corrects somebody's points by one more entry. The reason stands beside the ledger, not in it. */
export async function correct(call: Correct) {
  const { database, input, now, passesCheck } = call
  await openCommunityOf(database, input.communityId, now)
  const member = await database.get('members', input.memberId)
  if (member?.communityId !== input.communityId) throw new Failure('MEMBER_NOT_FOUND')
  if (!(await passesCheck(input.reason))) throw new Failure('CONTENT_HELD')
  const correction = await begin(call, member)
  const balance = await bookCorrection({ database, now }, correction)
  return { correction: correctionOnWire({ ...correction, state: 'booked' }), balance }
}

async function begin({ database, input, member: admin, now }: Correct, { nickname }: Member) {
  const { communityId, memberId, points, reason, requestId } = input
  const by = { memberId: admin._id, nickname: admin.nickname }
  const correction: Correction = {
    _id: requestKeyOf(memberId, requestId),
    communityId,
    memberId,
    nickname,
    by,
    points,
    reason,
    state: 'begun',
    at: now,
  }
  if (await database.insert('corrections', correction)) return correction
  const known = await database.get('corrections', correction._id)
  if (known?.points === points && known.reason === reason) return known
  throw new Failure('REQUEST_REUSED')
}
