import { Person } from '../../checkin/simulation/Person'
import type { CollectionName } from '../collections'
import { NOBODY, personalData } from '../personalData'
import type { Documents } from '../simulator/Documents'
import { community } from '../simulator/population'
import type { World } from '../simulator/World'

/**
 * Who asked to be erased, by the id of the membership: the openid, whether the phone was told that it
 * is done, and the membership of whoever came back afterwards.
 */
export type ToldErased = Map<string, { openid: string; done: boolean; after: string | null }>

const communityId = community._id
const DAY_MS = 86_400_000
/** Erasing goes through all that is stored, so on this network it breaks off nearly every time. */
const MOST_TRIES = 300

/**
 * Erases themselves and perhaps comes back, as somebody whom nobody knows. Gives who that is; null
 * for nobody. What their old phone still sends is not listened to any more.
 */
export async function erasesThemselves(
  world: World,
  person: Person,
  told: ToldErased,
): Promise<Person | null> {
  const { chance, time } = world
  const { openid, memberId } = person
  const phone = world.phoneOf(openid)
  person.stops()
  const { ok: done } = await phone.insist('community.erase', { communityId }, MOST_TRIES)
  told.set(memberId, { openid, done, after: null })
  if (!done || chance.happens(0.5)) return null
  await time.sleep(chance.between(0, DAY_MS / 4))
  const joined = await phone.insist('community.join', { communityId, shown: true, via: 'card' })
  if (!joined.ok) return null
  told.set(memberId, { openid, done, after: joined.data.memberId })
  return new Person(world, openid, joined.data.memberId)
}

// The names of what is stored are those of the table that says where personal data lies.
const collections = Object.keys(personalData) as CollectionName[]

/**
 * What is wrong with the erased: their membership still says who they were, or they are named
 * anywhere but in what they did after they had come back.
 */
export function judgeErased(documents: Documents, told: ToldErased): string[] {
  return [...told].flatMap(([memberId, { openid, done, after }]) => {
    if (!done) return []
    const member = documents.get('members', memberId)
    const isBlank = member?.openid === '' && member.nickname === NOBODY && member.state === 'erased'
    const naming = collections.flatMap((name) =>
      documents
        .all(name)
        .map((document) => JSON.stringify(document))
        .filter((text) => text.includes(`"${openid}"`) && !(after && text.includes(after)))
        .map((text) => `${openid} erased themselves, and stands in ${name}: ${text.slice(0, 90)}`),
    )
    return [...(isBlank ? [] : [`${memberId} erased themselves in vain`]), ...naming]
  })
}
