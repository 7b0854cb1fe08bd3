import type { Ballot } from '../lib/collections'

/** One's own ballot. */
export function ballotOnWire({ choices, other, at }: Ballot) {
  return {
    choices,
    other: other && { text: other.text, held: other.state === 'held' },
    at: at.toISOString(),
  }
}
