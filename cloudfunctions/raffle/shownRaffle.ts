import type { ShownRaffle } from '../../contract/raffle'
import { chainOf } from '../../domain/raffle/chain'
import { fingerprintOf } from '../../domain/raffle/fingerprint'
import { drawingsEnd } from '../../domain/raffle/lottery'
import type { FrozenList, PlannedChance, Raffle, RaffleEntry, Redraw } from '../lib/collections'
import type { Database } from '../lib/Database'
import { entryId } from './raffleIds'

/** A raffle as a member sees it. */
export async function shownRaffle(
  database: Database,
  raffle: Raffle,
  memberId: string,
): Promise<ShownRaffle> {
  const { _id: raffleId, frozen } = raffle
  const entries = raffle.redrawOf?.entriesOf ?? raffleId
  const [entered, entry] = await Promise.all([
    frozen ? frozen.count : database.count('entries', { raffleId: entries, state: 'entered' }),
    database.get('entries', entryId(entries, memberId)),
  ])
  const { title, prizes, who, price, most, headcount, state, redrawnBy, cancelled } = raffle
  return {
    ...{ raffleId, title, prizes, who, price, most, headcount, state, redrawnBy, cancelled },
    closesAt: raffle.closesAt.toISOString(),
    drawsAt: raffle.drawsAt?.toISOString() ?? null,
    drawnAt: raffle.drawnAt?.toISOString() ?? null,
    chance: shownChance(raffle.chance, frozen),
    entered,
    weight: frozen?.weight ?? null,
    mine: entry && shownEntry(entry),
    frozen: frozen && shownFreeze(frozen),
    winners: raffle.wins,
    redrawOf: raffle.redrawOf && shownRedraw(raffle.redrawOf),
  }
}

function shownChance(chance: PlannedChance, frozen: FrozenList | null): ShownRaffle['chance'] {
  switch (chance.kind) {
    case 'drand': {
      const round = frozen?.round
      const standing = round ? (chainOf(round.chain)?.standing ?? null) : null
      return { kind: 'drand', round: round?.number ?? null, standing }
    }
    case 'lottery':
      return { ...chance, endsAt: drawingsEnd(chance.drawings).toISOString() }
    case 'reveal':
      return { kind: 'reveal', sealed: chance.sealed }
  }
}

function shownEntry({ weight, points, state }: RaffleEntry): ShownRaffle['mine'] {
  switch (state) {
    case 'void':
      return null
    case 'held':
      return { weight, points, state: 'waiting' }
    case 'entered':
    case 'returned':
      return { weight, points, state }
  }
}

function shownFreeze({ at, commitment, root, knownAt }: FrozenList): ShownRaffle['frozen'] {
  return {
    at: at.toISOString(),
    commitment,
    fingerprint: fingerprintOf(commitment),
    root,
    knownAt: knownAt?.toISOString() ?? null,
  }
}

function shownRedraw({ raffleId, reason }: Redraw) {
  return { raffleId, reason }
}
