import type { contract } from '../../contract'
import { asPerson } from '../lib/asPerson'
import { Failure } from '../lib/Failure'
import { freshCommunity } from '../lib/freshCommunity'
import { ownersWrite } from '../lib/ownersWrite'
import { checkPictures } from '../lib/pictures/checkPictures'
import { choosePictures, pictureChange } from '../lib/pictures/choosePictures'
import type { Call } from '../lib/serve'

/** Says anew what the community is. Members see it within a minute, strangers too. */
export async function describe(call: Call<typeof contract.community.describe>) {
  const { database, input, member, now, passesCheck } = call
  const { communityId, name, purpose, values, picture, awards } = input
  const words = [name, purpose, values].join('\n')
  if (!(await passesCheck(words))) throw new Failure('CONTENT_REFUSED')
  const community = await freshCommunity(database, communityId)
  const bearer = { name: 'communities', id: communityId } as const
  const choice = { database, now, communityId, by: asPerson(member), bearer }
  const wish = { field: 'picture', file: picture, now: community.picture }
  const chosen = await choosePictures(choice, [wish])
  const { set, unset } = pictureChange(chosen)
  const change = { set: { name, purpose, values, awards, ...set }, unset }
  const open = await ownersWrite(database, { member, change, also: { state: 'open' } })
  if (!open) throw new Failure('COMMUNITY_CLOSED')
  await checkPictures(call, chosen, bearer)
  return {}
}
