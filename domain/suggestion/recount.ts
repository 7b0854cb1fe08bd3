import { count, type Result } from '../pollResult'

/** A ballot of an anonymous poll as it is published. */
export interface PublishedBallot {
  ballotId: string
  choices: readonly string[]
}

/** What was announced of an anonymous poll, and what a phone knows of its own ballot. */
export interface Announced {
  result: Result
  /** How many tokens were given out. */
  issued: number
  own: PublishedBallot | null
}

/** What comes of recounting. */
export interface Recount {
  result: Result
  /** There are no more ballots than could have been cast, and none twice. */
  isCovered: boolean
  /** It is as announced. */
  isEqual: boolean
  /** `none`: this phone has cast no ballot. */
  own: 'none' | 'found' | 'missing' | 'changed'
}

/** Counts published ballots anew, by nothing but themselves. */
export function recount(ballots: readonly PublishedBallot[], announced: Announced): Recount {
  const result = count(ballots)
  const ids = new Set(ballots.map(({ ballotId }) => ballotId))
  return {
    result,
    isCovered: ids.size === ballots.length && ballots.length <= announced.issued,
    isEqual: isEqual(result, announced.result),
    own: ownIn(ballots, announced.own),
  }
}

function isEqual(one: Result, other: Result): boolean {
  const names = new Set([...Object.keys(one.counts), ...Object.keys(other.counts)])
  const same = [...names].every((name) => (one.counts[name] ?? 0) === (other.counts[name] ?? 0))
  return same && one.voters === other.voters
}

function ownIn(ballots: readonly PublishedBallot[], own: PublishedBallot | null): Recount['own'] {
  if (!own) return 'none'
  const found = ballots.find(({ ballotId }) => ballotId === own.ballotId)
  if (!found) return 'missing'
  const sorted = ({ choices }: PublishedBallot) => [...choices].sort().join()
  return sorted(found) === sorted(own) ? 'found' : 'changed'
}
