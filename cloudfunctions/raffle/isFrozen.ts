import type { FrozenList, Raffle } from '../lib/collections'

/** Whether a raffle's list is frozen: it is from then on. */
export function isFrozen(raffle: Raffle): raffle is Raffle & { frozen: FrozenList } {
  return raffle.frozen !== null
}
