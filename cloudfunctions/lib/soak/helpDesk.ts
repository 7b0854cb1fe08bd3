import type { Person } from '../../checkin/simulation/Person'
import type { Inquiry } from '../collections'
import { heldIdOf } from '../holdText'
import { answerIdOf, messageIdOf } from '../inquiryId'
import { subjectOf } from '../notices'
import type { Documents } from '../simulator/Documents'
import { community } from '../simulator/population'
import type { World } from '../simulator/World'
import type { ToldErased } from './erasures'
import { newRequestId, newWords, REQUEST_ID_LENGTH } from './words'

/** What phones were told is there, by question: the words of each message, under author and request. */
export type ToldHelp = Map<string, Map<string, string>>

const communityId = community._id
const HOUR_MS = 3_600_000
/** Stands for the author where the asker speaks. */
const ASKER = 'asker'

/** Asks the staff, perhaps twice, and comes back to it a few times. */
export async function asksForHelp(world: World, person: Person, told: ToldHelp): Promise<void> {
  const { chance, time } = world
  const phone = world.phoneOf(person.openid)
  const [requestId, text] = [newRequestId(chance), newWords(chance)]
  const input = { communityId, topic: 'points', text, requestId } as const
  if (chance.happens(0.3)) void phone.insist('help.ask', input)
  const asked = await phone.insist('help.ask', input)
  if (!asked.ok) return
  const { inquiryId } = asked.data
  keep(told, { inquiryId, key: `${ASKER}|${requestId}`, text })
  for (let times = chance.below(4); times > 0; times--) {
    await time.sleep(chance.between(0, 12 * HOUR_MS))
    await comesBack(world, { person, inquiryId, told })
  }
}

interface Asked {
  person: Person
  inquiryId: string
  told: ToldHelp
}

/** Says more, calls it settled, or takes it up again. */
async function comesBack(world: World, { person, inquiryId, told }: Asked): Promise<void> {
  const { chance } = world
  const phone = world.phoneOf(person.openid)
  const named = { communityId, inquiryId }
  const does = (['say', 'say', 'settle', 'reopen'] as const)[chance.below(4)] ?? 'say'
  if (does !== 'say') {
    await phone.insist(`help.${does}`, named)
    return
  }
  const [requestId, text] = [newRequestId(chance), newWords(chance)]
  const said = await phone.insist('help.say', { ...named, text, requestId })
  if (said.ok) keep(told, { inquiryId, key: `${ASKER}|${requestId}`, text })
}

/** Answers what waits, now and then twice, and calls some of it settled. Who is no staff is refused. */
export async function answersQuestions(world: World, person: Person, told: ToldHelp) {
  const { chance } = world
  const phone = world.phoneOf(person.openid)
  const queue = await phone.insist('help.queue', { communityId, state: 'waiting' })
  if (!queue.ok) return
  for (const { inquiryId } of queue.data.inquiries) {
    const [requestId, text] = [newRequestId(chance), newWords(chance)]
    const input = { communityId, inquiryId, text, requestId }
    if (chance.happens(0.3)) void phone.insist('help.reply', input)
    const replied = await phone.insist('help.reply', input)
    if (replied.ok) keep(told, { inquiryId, key: `${person.memberId}|${requestId}`, text })
    if (chance.happens(0.3)) await phone.insist('help.close', { communityId, inquiryId })
  }
}

function keep(
  told: ToldHelp,
  { inquiryId, key, text }: { inquiryId: string; key: string; text: string },
): void {
  told.set(inquiryId, (told.get(inquiryId) ?? new Map<string, string>()).set(key, text))
}

/**
 * What is wrong with questions: what phones were told of is not there, once and in its words; whose
 * turn it is does not follow from what was said; or an answer was announced to nobody.
 */
export function judgeHelp(documents: Documents, told: ToldHelp, erased: ToldErased): string[] {
  const inquiries = documents.all('inquiries')
  const known = new Set(inquiries.map(({ _id }) => _id))
  const lost = [...told.keys()].filter((id) => !known.has(id) && !erased.has(askerOf(id)))
  return [
    ...lost.map((id) => `question ${id} was lost`),
    ...inquiries.flatMap((inquiry) =>
      faultsOf(documents, inquiry, told.get(inquiry._id) ?? new Map<string, string>()).map(
        (fault) => `question ${inquiry._id}: ${fault}`,
      ),
    ),
  ]
}

/** A question has the id of whoever asks, and the request's, whose length never changes. */
function askerOf(inquiryId: string): string {
  return inquiryId.slice(0, -'_'.length - REQUEST_ID_LENGTH)
}

function faultsOf(documents: Documents, inquiry: Inquiry, told: Map<string, string>): string[] {
  const { _id, messages, replies, state, firstReply, settledAt } = inquiry
  const texts = new Map(messages.map(({ by, id, text }) => [keyOf(by, id), text]))
  const answers = messages.filter(({ by }) => by !== null).map(({ by, id }) => keyOf(by, id))
  const announced = answers.filter((_, number) =>
    documents.get('notices', subjectOf('help', answerIdOf(_id, number))),
  )
  const isHeld = messages[0]?.state === 'held'
  const undecidable = messages.filter(
    ({ by, id, state }, place) =>
      state === 'held' &&
      told.has(keyOf(by, id)) &&
      !documents.get('held', heldIdOf('question', messageIdOf(_id, place))),
  )
  const checks: [fault: string, holds: boolean][] = [
    ['a message stands there twice', texts.size === messages.length],
    ['a message was lost', [...told].every(([key, text]) => texts.get(key) === text)],
    [`it has ${answers.length} answers, not ${replies}`, answers.length === replies],
    ['nobody is to decide on its held words', undecidable.length === 0],
    ['nobody knows its first answer', replies > 0 === (firstReply !== null)],
    ['nobody knows since when it is settled', (state === 'settled') === (settledAt !== null)],
    ['it is answered by nobody', state !== 'answered' || replies > 0],
    [`it is ${state}, and was held`, (state === 'held') === isHeld || state === 'settled'],
    [
      'an answer was announced to nobody',
      answers.every((key) => !told.has(key) || announced.includes(key)),
    ],
  ]
  return checks.filter(([, holds]) => !holds).map(([fault]) => fault)
}

function keyOf(by: { memberId: string } | null, requestId: string): string {
  return `${by?.memberId ?? ASKER}|${requestId}`
}
