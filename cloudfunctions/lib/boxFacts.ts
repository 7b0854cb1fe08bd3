import { boxSize, rhythmOf } from '../../domain/suggestion/box'
import { instanceCache } from './instanceCache'
import type { Surroundings } from './serve'

const MEMBERS_LIFE_MS = 60_000
/** Beyond this nothing depends on the number. */
const MOST_COUNTED = 30

const members = instanceCache<number>(MEMBERS_LIFE_MS)

/** How many active members a community has, up to thirty, at most a minute old. */
export function membersOf(call: Omit<Surroundings, 'randomBytes'>, communityId: string) {
  return members(call, communityId, async () => {
    const found = await call.database.find('members', {
      where: { communityId, state: 'active' },
      sort: [],
      limit: MOST_COUNTED,
      fields: ['_id'],
    })
    return found.length
  })
}

/** How a community's box stands. */
export async function boxFacts(call: Omit<Surroundings, 'randomBytes'>, communityId: string) {
  const count = await membersOf(call, communityId)
  return { size: boxSize(count), rhythm: rhythmOf(count) }
}
