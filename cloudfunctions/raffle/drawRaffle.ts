import { isBeaconOf } from '../../domain/raffle/beaconSignature'
import { chainOf } from '../../domain/raffle/chain'
import { type Outcome, randomnessOf } from '../../domain/raffle/chance'
import { seedOf } from '../../domain/raffle/commitment'
import { drawWinners } from '../../domain/raffle/drawWinners'
import { indexOf } from '../../domain/raffle/ticket'
import { commitTo, publish } from '../../domain/raffle/transcript'
import type { FrozenList, Raffle } from '../lib/collections'
import type { Database } from '../lib/Database'
import { tellDrawn } from '../lib/notices'
import type { Surroundings } from '../lib/serve'
import type { Outside } from './Outside'
import { freezeOf } from './raffleSource'
import { MOST_INLINE, readList, type TicketList } from './ticketLists'

/** What came of trying to draw. */
export type Drawing = 'drawn' | 'wrong'

/**
 * Draws a frozen raffle. The winners follow from what was committed to, so whoever draws, and however
 * often, finds the same; the first write is the draw.
 */
export async function drawRaffle(
  { database, now }: Surroundings,
  outside: Outside,
  { raffle, outcome }: { raffle: Raffle & { frozen: FrozenList }; outcome: Outcome },
): Promise<Drawing> {
  const list = await readList(database, outside, raffle.frozen.listId)
  const freeze = freezeOf(raffle, raffle.frozen, list.contributions)
  const { source } = freeze
  const chain = source.kind === 'drand' ? chainOf(source.chain) : undefined
  const randomness = randomnessOf(source, outcome, { chain, isBeacon: isBeaconOf })
  if (!randomness) return 'wrong'
  const wins = drawWinners(
    seedOf(raffle.frozen.commitment, randomness),
    list.tickets,
    raffle.prizes,
  )
  const committed = commitTo(freeze, list.tickets)
  const transcript = publish(committed, list.tickets, { outcome, wins })
  const file = await placed(outside, { raffle, list }, JSON.stringify(transcript))
  const named = wins.map((win) => ({ ...win, ...winnerIn(list, win.code) }))
  const set = { state: 'drawn', outcome, wins: named, drawnAt: now, file, dueAt: null }
  await database.update('raffles', raffle._id, { state: 'frozen' }, { set })
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

/** The transcript of a raffle as text. */
export async function transcriptText(
  database: Database,
  outside: Outside,
  raffle: Raffle & { frozen: FrozenList },
): Promise<string> {
  const list = await readList(database, outside, raffle.frozen.listId)
  const { commitment, root, count, weight } = raffle.frozen
  const { terms } = commitTo(freezeOf(raffle, raffle.frozen, list.contributions), list.tickets)
  // What was committed to is published as it was, so that a list which is not it any more shows.
  const committed = { terms: { ...terms, root, count, weight }, commitment }
  const { outcome, wins } = raffle
  return JSON.stringify(publish(committed, list.tickets, outcome && wins && { outcome, wins }))
}

/** A large transcript lies in storage, under a name that its content decides. */
async function placed(
  outside: Outside,
  { raffle, list }: { raffle: Raffle & { frozen: FrozenList }; list: TicketList },
  json: string,
): Promise<string | null> {
  if (list.tickets.length <= MOST_INLINE) return null
  const { _id, frozen } = raffle
  return outside.putFile(`raffles/${_id}_${frozen.commitment.slice(0, 32)}.transcript.json`, json)
}

function winnerIn({ tickets }: TicketList, code: string) {
  const ticket = tickets[indexOf(code)]
  return { memberId: ticket?.memberId ?? '', nickname: ticket?.nickname ?? '' }
}
