import type { Source } from '../../domain/raffle/chance'
import type { Freeze } from '../../domain/raffle/transcript'
import type { FrozenList, Raffle } from '../lib/collections'

/** The source that a raffle's commitment names. */
export function sourceOf(
  { chance }: Raffle,
  round: FrozenList['round'],
  contributions: readonly string[],
): Source {
  switch (chance.kind) {
    case 'drand':
      if (!round) throw new Error('a frozen list without its round')
      return { kind: 'drand', chain: round.chain, round: round.number }
    case 'lottery':
      return { kind: 'lottery', drawings: chance.drawings }
    case 'reveal':
      return { kind: 'reveal', sealed: chance.sealed, contributions }
  }
}

/** What a raffle is frozen with. */
export function freezeOf(
  raffle: Raffle,
  frozen: { at: Date; round: FrozenList['round'] },
  contributions: readonly string[],
): Freeze {
  return {
    raffle: raffle._id,
    title: raffle.title,
    redrawOf: raffle.redrawOf?.raffleId ?? null,
    frozenAt: frozen.at,
    prizes: raffle.prizes.map(({ name, count }) => ({ name, count })),
    source: sourceOf(raffle, frozen.round, contributions),
  }
}
