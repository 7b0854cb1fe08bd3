import { dayOf } from '../../../domain/day'
import { lineIdOf } from '../../checkin/lineId'
import type { Person } from '../../checkin/simulation/Person'
import type { HeldText } from '../collections'
import { heldIdOf } from '../holdText'
import { messageIn } from '../inquiryId'
import type { Documents } from '../simulator/Documents'
import { community } from '../simulator/population'
import type { World } from '../simulator/World'
import type { ToldErased } from './erasures'
import { newWords } from './words'

/** The words that were said in each line, and whether a phone was told that they are there. */
export type ToldLines = Map<string, { text: string; told: boolean }>

const communityId = community._id
const MINUTE_MS = 60_000

/** Says the line of the day, if today's check-in is there: here nobody says another. */
export async function saysLine(world: World, person: Person, told: ToldLines): Promise<void> {
  const { openid, memberId } = person
  const now = world.time.now()
  const line = { text: newWords(world.chance), told: false }
  const day = dayOf(now, community)
  const lineId = lineIdOf(memberId, day)
  // What is sent around midnight may arrive on another day.
  if (told.has(lineId) || day !== dayOf(new Date(now.getTime() + 10 * MINUTE_MS), community)) return
  told.set(lineId, line)
  const said = await world.phoneOf(openid).insist('checkin.say', { communityId, text: line.text })
  line.told = said.ok
}

/** Lets through most of what is held, and declines the rest. Who is no staff is refused. */
export async function decidesOnWords(world: World, { openid }: Person): Promise<void> {
  const phone = world.phoneOf(openid)
  const queue = await phone.insist('review.queue', { communityId })
  if (!queue.ok) return
  for (const { heldId, own } of queue.data.held) {
    if (own) continue
    if (world.chance.happens(0.7)) await phone.insist('review.release', { communityId, heldId })
    else await phone.insist('review.decline', { communityId, heldId, reason: '换个说法就好' })
  }
}

/**
 * What is wrong with words that the content check did not pass: a line was lost, nobody is to decide
 * on a held one, or what was decided is not what stands there.
 */
export function judgeHeldWords(
  documents: Documents,
  told: ToldLines,
  erased: ToldErased,
): string[] {
  const lines = [...told].flatMap(([lineId, { text, told: isTold }]) => {
    if (!isTold) return []
    const line = documents.get('lines', lineId)
    if (!line) return erased.has(authorOf(lineId)) ? [] : [`line ${lineId} was lost`]
    const isSeen = line.state === 'shown' || documents.get('held', heldIdOf('line', lineId))
    return [
      ...(line.text === text ? [] : [`line ${lineId} is not what was said`]),
      ...(isSeen ? [] : [`nobody is to decide on line ${lineId}`]),
    ]
  })
  const decisions = documents.all('held').flatMap((held) => {
    const stands = standingOf(documents, held)
    return isDecided(held, stands) ? [] : [`${held._id} is ${held.state}, and ${stands} there`]
  })
  return [...lines, ...decisions]
}

/** A line has its author's id and its day. */
function authorOf(lineId: string): string {
  return lineId.slice(0, lineId.lastIndexOf('_'))
}

type Standing = 'shown' | 'held' | 'not'

/** How words that were held stand in the line or the question that they were for. */
function standingOf(documents: Documents, { kind, source, text }: HeldText): Standing {
  const { inquiryId, place } = messageIn(source)
  const said =
    kind === 'question'
      ? documents.get('inquiries', inquiryId)?.messages[place]
      : documents.get('lines', source)
  return said?.text === text ? said.state : 'not'
}

function isDecided({ state }: HeldText, stands: Standing): boolean {
  switch (state) {
    case 'released':
      return stands !== 'held'
    case 'declined':
    case 'lapsed':
      return stands !== 'shown'
    // It came late, or whoever let it through broke off: the next who decides finds out.
    case 'waiting':
      return true
  }
}
