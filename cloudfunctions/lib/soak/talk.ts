import { addDays, dayOf } from '../../../domain/day'
import { type Reaction, reactions } from '../../../domain/reaction'
import { lineIdOf } from '../../checkin/lineId'
import { reactionIdOf } from '../../checkin/reactionId'
import type { Person } from '../../checkin/simulation/Person'
import { memberIdOf } from '../memberId'
import type { Documents } from '../simulator/Documents'
import { community } from '../simulator/population'
import type { World } from '../simulator/World'

/** What phones were told, once all was calm: the reaction that stands, and who acknowledged the rules. */
export interface ToldTalk {
  reactions: Map<string, Reaction | null>
  acknowledged: Set<string>
}

const communityId = community._id
const author = memberIdOf(communityId, 'person1')
export const RULES = { newest: 1, inForce: 1, asked: 1 }

/** Lets the first of the people say a line on each of so many days. */
export function putLines({ documents, time }: World, days: number): void {
  const today = dayOf(time.now(), community)
  const by = { memberId: author, nickname: 'person1', avatar: '' }
  for (let ahead = 0; ahead <= days; ahead++) {
    const day = addDays(today, ahead)
    const line = { communityId, day, text: '早', state: 'shown', by, at: time.now() } as const
    documents.put('lines', { _id: lineIdOf(author, day), ...line })
  }
}

/**
 * Reacts to today's line, now this way, now that, or takes it back. `told` is given once all is calm:
 * what a phone is told then stands to the end.
 */
export async function reacts(world: World, { openid, memberId }: Person, told?: ToldTalk) {
  const { chance, time } = world
  const day = dayOf(time.now(), community)
  const reaction = reactions[chance.below(reactions.length + 1)] ?? null
  const input = { communityId, memberId: author, reaction }
  const answer = await world.phoneOf(openid).insist('checkin.react', input)
  if (!answer.ok || !told) return
  told.reactions.set(reactionIdOf(lineIdOf(author, day), memberId), answer.data.reaction)
}

/** Acknowledges the rules, perhaps twice. */
export async function acknowledges(world: World, { openid, memberId }: Person, told: ToldTalk) {
  const phone = world.phoneOf(openid)
  const input = { communityId, version: RULES.inForce }
  for (let times = world.chance.below(2); times >= 0; times--)
    if ((await phone.insist('rules.acknowledge', input)).ok) told.acknowledged.add(memberId)
}

/** What is wrong with it: another reaction stands than the last one told, or rules read are unread again. */
export function judgeTalk(documents: Documents, told: ToldTalk): string[] {
  const changed = [...told.reactions].filter(
    ([id, reaction]) => (documents.get('reactions', id)?.reaction ?? null) !== reaction,
  )
  const forgotten = [...told.acknowledged].filter(
    (memberId) => documents.get('members', memberId)?.acknowledged !== RULES.inForce,
  )
  return [
    ...changed.map(([id, reaction]) => `${id} is not ${reaction ?? 'taken back'}`),
    ...forgotten.map((memberId) => `${memberId} acknowledged the rules in vain`),
  ]
}
