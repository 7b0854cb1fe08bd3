import { bytesOf } from '../../../domain/bytes'
import { type Day, dayOf } from '../../../domain/day'
import { shown, type Token } from '../../../domain/suggestion/batch'
import { keysOf } from '../../../domain/suggestion/secrets'
import type { Person } from '../../checkin/simulation/Person'
import { ADVERTISING } from '../simulator/Instance'
import { community } from '../simulator/population'
import type { World } from '../simulator/World'
import { nextBox } from './scopes'
import { blindedBy } from './tokens'
import { newRequestId, newWords } from './words'

/** What phones were told of the anonymous box and the anonymous poll, and what they had sent. */
export interface ToldBox {
  /** By thread: the words of each message, under who spoke and the request. */
  said: Map<string, Map<string, string>>
  /** The day on which each word was sent off, whatever came of it. */
  sentOn: Map<string, Day>
  /** By ballot: the last turn that was acknowledged. */
  ballots: Map<string, { turn: number; choices: readonly string[] }>
  adopted: Set<string>
  /** What admins were shown too early, or at all. */
  improper: string[]
}

export function nothingToldOfBox(): ToldBox {
  return {
    said: new Map(),
    sentOn: new Map(),
    ballots: new Map(),
    adopted: new Set(),
    improper: [],
  }
}

const communityId = community._id
const HOUR_MS = 3_600_000
const SOON_MS = 20_000
const OPENING = 'author|null'

/** Whose phone says not whose it is. */
const nobodysPhone = (world: World) => world.phoneOf('')

/** Opens a thread for a token, perhaps twice, says more, and at last asks for the token back. */
export async function writesAnonymously(world: World, token: Token, told: ToldBox): Promise<void> {
  const { chance, time } = world
  const phone = nobodysPhone(world)
  const { id, readKey, writeKey } = keysOf(bytesOf(token.secret))
  const opening = { ...shown(token), readKey, topic: 'work', text: says(world, told) } as const
  if (chance.happens(0.3)) void phone.insist('box.open', opening)
  if (!(await phone.insist('box.open', opening)).ok) return
  keep(told, id, { key: OPENING, text: opening.text })
  for (let times = chance.below(4); times > 0; times--) {
    await time.sleep(chance.between(0, 20 * HOUR_MS))
    const more = { writeKey, requestId: newRequestId(chance), text: says(world, told) }
    if ((await phone.insist('box.add', more)).ok)
      keep(told, id, { key: `author|${more.requestId}`, text: more.text })
  }
  await phone.insist('box.refund', { writeKey, scopeId: nextBox._id, blinded: blindedBy(world) })
}

/** Casts an anonymous ballot, and casts it anew. */
export async function votesAnonymously(world: World, token: Token, told: ToldBox): Promise<void> {
  const { chance, time } = world
  const { id } = keysOf(bytesOf(token.secret))
  const turns = 1 + chance.below(3)
  for (let turn = 1; turn <= turns; turn++) {
    const choices = [String(1 + chance.below(3))]
    const cast = await nobodysPhone(world).insist('box.vote', { ...shown(token), choices, turn })
    if (cast.ok) told.ballots.set(id, { turn, choices })
    // Now and then while what was sent before is still on its way.
    await time.sleep(chance.between(0, chance.happens(0.5) ? SOON_MS : 8 * HOUR_MS))
  }
}

/** Reads what was handed over, and does something with each thread. Who is no staff is refused. */
export async function readsTheBox(world: World, { openid }: Person, told: ToldBox): Promise<void> {
  const phone = world.phoneOf(openid)
  const asked = dayOf(world.time.now(), community)
  const page = await phone.insist('suggestion.box', { communityId })
  if (!page.ok) return
  for (const { threadId, messages } of page.data.threads) {
    for (const { by, text } of messages) if (by === 'author') looksAt(told, text, asked)
    await handles(world, { openid, threadId, told })
  }
}

/** What was sent on a day is not shown on it, and an advertisement never. */
function looksAt(told: ToldBox, text: string, day: Day): void {
  if (told.sentOn.get(text) === day) told.improper.push(`"${text}" was shown on its own day`)
  if (text.includes(ADVERTISING)) told.improper.push(`"${text}" was shown unchecked`)
}

interface Handling {
  openid: string
  threadId: string
  told: ToldBox
}

const states = ['working', 'answered', 'adopted', 'declined'] as const

async function handles(world: World, { openid, threadId, told }: Handling): Promise<void> {
  const { chance } = world
  const phone = world.phoneOf(openid)
  const named = { communityId, threadId }
  switch (chance.below(5)) {
    case 0: {
      await phone.insist('suggestion.read', named)
      return
    }
    case 1: {
      const [requestId, text] = [newRequestId(chance), newWords(chance)]
      const replied = await phone.insist('suggestion.reply', { ...named, requestId, text })
      if (replied.ok) keep(told, threadId, { key: `admin|${requestId}`, text })
      return
    }
    case 2: {
      const state = states[chance.below(states.length)] ?? 'working'
      const marked = await phone.insist('suggestion.mark', { ...named, state, reason: '谢谢你' })
      if (marked.ok && state === 'adopted') told.adopted.add(threadId)
      return
    }
    case 3: {
      const text = newWords(chance)
      await phone.insist('suggestion.publish', { ...named, text, outcome: '下周开始' })
      return
    }
    default:
      if (chance.happens(0.2)) await phone.insist('suggestion.close', { ...named, abuse: false })
  }
}

/** New words, sent off today. */
function says({ chance, time }: World, told: ToldBox): string {
  const text = newWords(chance)
  told.sentOn.set(text, dayOf(time.now(), community))
  return text
}

function keep(told: ToldBox, id: string, { key, text }: { key: string; text: string }): void {
  told.said.set(id, (told.said.get(id) ?? new Map<string, string>()).set(key, text))
}
