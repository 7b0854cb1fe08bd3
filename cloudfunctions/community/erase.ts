import type { contract } from '../../contract'
import type { Member } from '../lib/collections'
import { communityOf } from '../lib/communities'
import type { Database } from '../lib/Database'
import { Failure } from '../lib/Failure'
import { membershipOf } from '../lib/membership'
import { NOBODY } from '../lib/personalData'
import { forgetAvatar } from '../lib/pictures/settlePicture'
import type { Call } from '../lib/serve'
import { removeTemporaryFiles } from '../lib/temporaryFile'
import { endMembership } from './leave'
import { documentsOf, type NamedPart, personalParts } from './personalParts'

/**
 * Takes the caller out of a community for good. The membership ends first, so that nothing new comes
 * in; its document is blanked last, so that an erasure that was broken off is found and done again.
 */
export async function erase(call: Call<typeof contract.community.erase>) {
  const { database, input, now, openid } = call
  await communityOf(database, input.communityId, now)
  const { member } = await membershipOf(database, input.communityId, openid)
  if (!member) throw new Failure('NOT_A_MEMBER')
  await endMembership(call, input.communityId, member._id)
  for (const part of personalParts) await erasePart(database, part, member._id)
  for (const avatar of [member.avatar, member.awaited?.avatar ?? ''])
    await forgetAvatar(database, member, avatar)
  // Spreadsheets with names in them; whoever needs one makes it again.
  await removeTemporaryFiles(database, { communityId: input.communityId })
  await blank(database, member)
  return {}
}

async function erasePart(database: Database, part: NamedPart, memberId: string): Promise<void> {
  const { name, of, erasing } = part
  if (erasing === 'keep') return
  if (erasing === 'remove') {
    await database.removeAll(name, of(memberId))
    return
  }
  for (const document of await documentsOf(database, part, memberId)) {
    const change = typeof erasing === 'function' ? erasing(document, memberId) : erasing
    await database.update(name, document._id, {}, change)
  }
}

/** The account stays under an id that leads to nobody. Whoever was removed stays out. */
async function blank(database: Database, { _id, state }: Member): Promise<void> {
  const kept = state === 'removed' ? 'removed' : 'erased'
  const set = { state: kept, openid: '', nickname: NOBODY, avatar: '', hidden: true }
  await database.update('members', _id, {}, { set, unset: ['skills', 'interests', 'awaited'] })
}
