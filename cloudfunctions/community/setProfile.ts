import type { contract } from '../../contract'
import { asPerson } from '../lib/asPerson'
import { communityOf } from '../lib/communities'
import { Failure } from '../lib/Failure'
import { heldIdOf, holdText } from '../lib/holdText'
import { decidesOnTexts } from '../lib/membership'
import { checkPictures } from '../lib/pictures/checkPictures'
import { choosePictures, pictureChange } from '../lib/pictures/choosePictures'
import { forgetAvatar } from '../lib/pictures/settlePicture'
import type { Call } from '../lib/serve'
import { ownProfile } from './ownProfile'
import { type CheckedWords, checkedWords } from './profileWords'

type SetProfile = Call<typeof contract.community.setProfile>

/**
 * Changes what the caller says of themselves. What others would see waits for the content check, and
 * what that does not pass for an admin; until then they see what was there before.
 */
export async function setProfile(call: SetProfile) {
  const { database, member, input, now } = call
  const bearer = { name: 'members', id: member._id } as const
  const { communityId } = input
  const choice = {
    database,
    now,
    communityId,
    by: asPerson(member),
    bearer,
    kind: 'avatar',
  } as const
  const chosen = await choosePictures(choice, [
    { field: 'avatar', file: input.avatar, now: member.avatar },
  ])
  const words = await wordsOf(call)
  const pictures = pictureChange(chosen)
  const set = { ...pictures.set, ...words.set, hidden: !input.shown }
  const change = { set, unset: [...pictures.unset, ...words.unset] }
  const changed = await database.update('members', member._id, { state: 'active' }, change)
  if (!changed) throw new Failure('NOT_A_MEMBER')
  await hold(call, words)
  await checkPictures(call, chosen, bearer)
  await dropAvatars(call)
  const after = await database.get('members', member._id)
  return ownProfile(after ?? member)
}

/** Those who decide on held words mend their own at once: nobody else may be there to decide. */
async function wordsOf({ database, member, input, now, passesCheck }: SetProfile) {
  const words = await checkedWords(passesCheck, member, input)
  if (words.held.length === 0) return words
  const community = await communityOf(database, input.communityId, now)
  if (decidesOnTexts(community, member._id)) throw new Failure('CONTENT_HELD')
  return words
}

async function hold(call: SetProfile, { held, settled }: CheckedWords): Promise<void> {
  const { database, member } = call
  for (const { kind, text } of held)
    await holdText(call, { kind, source: member._id, text, by: member })
  for (const kind of settled)
    await database.remove('held', heldIdOf(kind, member._id), { state: 'waiting' })
}

/** Faces that neither stand nor wait any more. One that was replaced by a passed one is gone already. */
async function dropAvatars({ database, member, input }: SetProfile): Promise<void> {
  const { avatar } = input
  const isWaiting = avatar !== '' && avatar !== member.avatar
  const before = isWaiting ? [member.awaited?.avatar] : [member.awaited?.avatar, member.avatar]
  for (const face of before)
    if (face !== undefined && face !== avatar) await forgetAvatar(database, member, face)
}
