import { Ballot } from './Ballot'
import type { PollPart } from './pollTypes'
import { useVote } from './useVote'

/** A vote under one's name. */
export function NamedVote(part: PollPart) {
  return <Ballot {...part} voting={useVote(part)} />
}
