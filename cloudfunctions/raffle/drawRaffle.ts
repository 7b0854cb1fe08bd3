import { isBeaconOf } from '../../domain/raffle/beaconSignature'
import { chainOf } from '../../domain/raffle/chain'
import { type Outcome, randomnessOf } from '../../domain/raffle/chance'
import { seedOf } from '../../domain/raffle/commitment'
import { drawWinners } from '../../domain/raffle/drawWinners'
import { indexOf } from '../../domain/raffle/ticket'
import { publish } from '../../domain/raffle/transcript'
import type { FrozenList, Raffle } from '../lib/collections'
import type { Database } from '../lib/Database'
import { tellDrawn } from '../lib/notices'
import { NOBODY } from '../lib/personalData'
import type { Surroundings } from '../lib/serve'
import type { Outside } from './Outside'
import { freezeOf } from './raffleSource'
import { partCount, readList, readPart, type TicketList } from './ticketLists'
import { takeOutErasedWinners } from './winnerNames'

/** What came of trying to draw. */
export type Drawing = 'drawn' | 'wrong'

/**
 * Draws a frozen raffle. The winners follow from what was committed to, so whoever draws, and however
 * often, finds the same; the first write is the draw.
 */
export async function drawRaffle(
  { database, now }: Surroundings,
  { raffle, outcome }: { raffle: Raffle & { frozen: FrozenList }; outcome: Outcome },
): Promise<Drawing> {
  const list = await readList(database, raffle.frozen.listId)
  const freeze = freezeOf(raffle, raffle.frozen, list.contributions)
  const { source } = freeze
  const chain = source.kind === 'drand' ? chainOf(source.chain) : undefined
  const randomness = randomnessOf(source, outcome, { chain, isBeacon: isBeaconOf })
  if (!randomness) return 'wrong'
  const weights = list.tickets.map(({ weight }) => weight)
  const wins = drawWinners(seedOf(raffle.frozen.commitment, randomness), weights, raffle.prizes)
  const named = wins.map((win) => ({ ...win, ...winnerIn(list, win.code) }))
  const set = { state: 'drawn', outcome, wins: named, drawnAt: now, dueAt: now }
  await database.update('raffles', raffle._id, { state: 'frozen' }, { set })
  await takeOutErasedWinners(database, raffle._id)
  await tellDrawn({ database, now }, raffle)
  return 'drawn'
}

/** What the source has brought by now: null if that is nothing yet. */
export async function outcomeOf(
  { now }: Surroundings,
  { chance, frozen }: Raffle & { frozen: FrozenList },
  { signatureOf }: Outside,
): Promise<Outcome | null> {
  if (!frozen.knownAt || frozen.knownAt > now) return null
  switch (chance.kind) {
    case 'drand': {
      const chain = frozen.round ? chainOf(frozen.round.chain) : undefined
      const signature = chain && frozen.round && (await signatureOf(chain, frozen.round.number))
      return signature ? { kind: 'drand', signature } : null
    }
    case 'lottery':
      return null
    case 'reveal':
      return { kind: 'reveal', secret: chance.secret }
  }
}

/** One part of a raffle's transcript as text, with the terms; and how many parts there are. */
export async function transcriptPart(
  database: Database,
  raffle: Raffle & { frozen: FrozenList },
  part: number,
): Promise<{ json: string; parts: number }> {
  const { listId, commitment, root, count, weight } = raffle.frozen
  const { tickets, contributions } = await readPart(database, listId, part)
  // What was committed to is published as it was, so that a list which is not it any more shows.
  const { frozenAt, ...freeze } = freezeOf(raffle, raffle.frozen, contributions)
  const terms = { ...freeze, frozenAt: frozenAt.toISOString(), root, count, weight }
  const { outcome, wins } = raffle
  const drawn = outcome && wins && { outcome, wins }
  const transcript = publish({ terms, commitment }, tickets, drawn)
  return { json: JSON.stringify(transcript), parts: partCount(count) }
}

/** The name as it stands in the list now: whoever is gone by then has none. */
function winnerIn({ tickets }: TicketList, code: string) {
  const ticket = tickets[indexOf(code)]
  return { memberId: ticket?.memberId ?? '', nickname: ticket?.name.nickname ?? NOBODY }
}
