import type { contract } from '../../contract'
import { passesContentCheck } from '../lib/contentCheck'
import { Failure } from '../lib/Failure'
import { removeFiles } from '../lib/files'
import type { Call } from '../lib/serve'

type SetProfile = Call<typeof contract.community.setProfile>

/** Changes what the caller says of themselves, once the content check passes the words of it. */
export async function setProfile(call: SetProfile) {
  const { database, member, input } = call
  const { communityId, shown, ...said } = input
  if (!isOwnPicture(said.avatar, communityId)) throw new Failure('INVALID_INPUT', 'avatar')
  await checkWords(call)
  const set = { ...said, hidden: !shown }
  const changed = await database.update('members', member._id, { state: 'active' }, { set })
  if (!changed) throw new Failure('NOT_A_MEMBER')
  if (member.avatar !== said.avatar) await removeFiles([member.avatar])
  return { ...said, shown }
}

/** Words that others have read before are not checked again. */
async function checkWords({ input, member, openid }: SetProfile): Promise<void> {
  const known = [member.nickname, ...(member.skills ?? []), ...(member.interests ?? [])]
  const said = [input.nickname, ...input.skills, ...input.interests]
  const added = said.filter((word) => !known.includes(word))
  if (added.length === 0) return
  if (!(await passesContentCheck(openid, added.join('\n')))) throw new Failure('CONTENT_HELD')
}

/** A face is a file that this community's phones put there: no address of elsewhere, nobody else's file. */
function isOwnPicture(avatar: string, communityId: string): boolean {
  return avatar === '' || (avatar.startsWith('cloud://') && avatar.includes(`/${communityId}/`))
}
