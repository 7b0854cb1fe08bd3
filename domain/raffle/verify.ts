import type { Chain } from './chain'
import { type BeaconCheck, isAfterFreeze, randomnessOf } from './chance'
import { commitmentOf, seedOf } from './commitment'
import { drawWinners } from './drawWinners'
import { rootOf } from './merkle'
import { isTicketList, totalWeight, weightOf } from './ticketLine'
import type { Transcript } from './transcript'

/** Why a transcript is none. Each names the first thing that does not fit. */
export type Fault =
  /** Of a version that this verifier does not read. */
  | 'version'
  /** Not the format of this version. */
  | 'format'
  /** A ticket's number or weight, or the order, is wrong, or somebody is in the list twice. */
  | 'tickets'
  /** The stated number of tickets or their weight is not the list's. */
  | 'totals'
  /** The list is not the one whose hash was published. */
  | 'root'
  /** The terms are not those that were committed to. */
  | 'commitment'
  /** The commitment is not the one that this phone saw before the draw. */
  | 'changed'
  /** Chance comes from a chain that nobody knows. */
  | 'chain'
  /** What decides could have been known when the list was frozen. */
  | 'tooEarly'
  /** The outcome is not the one of its source. */
  | 'outcome'
  /** Other winners than those that follow. */
  | 'winners'

/** What a verifier goes by. */
export interface Trust {
  /** The chains that it knows. */
  chains: readonly Chain[]
  /** The commitment that was seen before the draw. */
  remembered?: string | undefined
  isBeacon: BeaconCheck
}

/** One thing to check, in the order in which they build on each other. */
export interface Check {
  name: 'list' | 'commitment' | 'timing' | 'outcome' | 'winners'
  run: (transcript: Transcript, trust: Trust) => Fault | null
}

/** All that there is to check. */
export const checks: readonly Check[] = [
  { name: 'list', run: checkList },
  { name: 'commitment', run: checkCommitment },
  { name: 'timing', run: checkTiming },
  { name: 'outcome', run: checkOutcome },
  { name: 'winners', run: checkWinners },
]

/** Recomputes everything: the first fault, or null for a transcript in which everything fits. */
export function verify(transcript: Transcript, trust: Trust): Fault | null {
  for (const { run } of checks) {
    const fault = run(transcript, trust)
    if (fault) return fault
  }
  return null
}

function checkList({ count, weight, root, tickets }: Transcript): Fault | null {
  if (!isTicketList(tickets)) return 'tickets'
  if (tickets.length !== count || totalWeight(tickets) !== weight) return 'totals'
  return rootOf(tickets) === root ? null : 'root'
}

function checkCommitment(transcript: Transcript, { remembered }: Trust): Fault | null {
  const { commitment } = transcript
  if (commitmentOf(transcript) !== commitment) return 'commitment'
  return remembered === undefined || remembered === commitment ? null : 'changed'
}

function checkTiming(transcript: Transcript, trust: Trust): Fault | null {
  const { source, frozenAt, count } = transcript
  const chain = chainOf(transcript, trust)
  if (source.kind === 'drand' && !chain) return 'chain'
  if (source.kind === 'reveal' && source.contributions.length !== count) return 'outcome'
  return isAfterFreeze(source, new Date(frozenAt), chain) ? null : 'tooEarly'
}

function checkOutcome(transcript: Transcript, trust: Trust): Fault | null {
  return randomness(transcript, trust) ? null : 'outcome'
}

function checkWinners(transcript: Transcript, trust: Trust): Fault | null {
  // The signature was checked before: here it is only hashed.
  const known = randomness(transcript, { ...trust, isBeacon: () => true })
  if (!known) return 'outcome'
  const weights = transcript.tickets.map(weightOf)
  const wins = drawWinners(seedOf(transcript.commitment, known), weights, transcript.prizes)
  const stated = transcript.winners ?? []
  const same = wins.every(
    ({ prize, code }, index) => stated[index]?.[0] === prize && stated[index][1] === code,
  )
  return same && stated.length === wins.length ? null : 'winners'
}

function randomness(transcript: Transcript, { isBeacon, ...trust }: Trust) {
  const { source, outcome } = transcript
  if (!outcome) return null
  const chain = chainOf(transcript, trust)
  return randomnessOf(source, outcome, { chain, isBeacon })
}

function chainOf({ source }: Transcript, { chains }: Pick<Trust, 'chains'>): Chain | undefined {
  return source.kind === 'drand' ? chains.find(({ hash }) => hash === source.chain) : undefined
}
