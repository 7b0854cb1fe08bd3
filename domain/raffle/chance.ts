import { type Chain, LEAST_WAIT_MS, timeOfRound } from './chain'
import { digest, digestHex, fromHex } from './digest'
import { FORMAT } from './format'
import {
  areNumbersOf,
  drawingsBegin,
  drawingsLine,
  type LotteryDrawing,
  numbersText,
} from './lottery'

/** Where a raffle's chance comes from, named in the commitment before anybody can know it. */
export type Source =
  | { kind: 'drand'; chain: string; round: number }
  | { kind: 'lottery'; drawings: readonly LotteryDrawing[] }
  /** The operator's sealed secret, and from each ticket's phone a text that nobody else chose. */
  | { kind: 'reveal'; sealed: string; contributions: readonly string[] }

/** What the source brought. */
export type Outcome =
  | { kind: 'drand'; signature: string }
  | { kind: 'lottery'; numbers: readonly (readonly number[])[] }
  | { kind: 'reveal'; secret: string }

/** Checks a beacon's signature. An argument: the curve needs BigInts, which old phones lack. */
export type BeaconCheck = (chain: Chain, round: number, signature: string) => boolean

/** The line by which the commitment names a source. */
export function sourceLine(source: Source): string {
  switch (source.kind) {
    case 'drand':
      return `drand ${source.chain} ${source.round}`
    case 'lottery':
      return `lottery ${drawingsLine(source.drawings)}`
    case 'reveal':
      return `reveal ${source.sealed} ${digestHex(source.contributions.join('\n'))}`
  }
}

/** Whether a source could not be known yet when the list was frozen. `reveal` never promises that. */
export function isAfterFreeze(source: Source, frozenAt: Date, chain: Chain | undefined): boolean {
  switch (source.kind) {
    case 'drand':
      if (!chain) return false
      return timeOfRound(chain, source.round).getTime() >= frozenAt.getTime() + LEAST_WAIT_MS
    case 'lottery':
      return frozenAt < drawingsBegin(source.drawings)
    case 'reveal':
      return true
  }
}

/** A secret as it is published beforehand. */
export function seal(secret: string): string {
  return digestHex(fromHex(secret))
}

/** The 32 random bytes of a source, or null if the outcome is not the source's. */
export function randomnessOf(
  source: Source,
  outcome: Outcome,
  { chain, isBeacon }: { chain?: Chain | undefined; isBeacon: BeaconCheck },
): Uint8Array | null {
  if (source.kind === 'drand' && outcome.kind === 'drand') {
    const proved = chain?.hash === source.chain && isBeacon(chain, source.round, outcome.signature)
    return proved ? digest(fromHex(outcome.signature)) : null
  }
  if (source.kind === 'lottery' && outcome.kind === 'lottery')
    return lotteryRandomness(source.drawings, outcome.numbers)
  if (source.kind === 'reveal' && outcome.kind === 'reveal') return revealed(source, outcome.secret)
  return null
}

function lotteryRandomness(
  drawings: readonly LotteryDrawing[],
  numbers: readonly (readonly number[])[],
): Uint8Array | null {
  const fits = drawings.every(({ game }, index) => areNumbersOf(game, numbers[index] ?? []))
  if (!fits || numbers.length !== drawings.length) return null
  return digest(`${FORMAT}|lottery\n${numbersText(drawings, numbers)}`)
}

function revealed(
  { sealed, contributions }: Extract<Source, { kind: 'reveal' }>,
  secret: string,
): Uint8Array | null {
  if (seal(secret) !== sealed) return null
  return digest(`${FORMAT}|reveal`, fromHex(secret), digest(contributions.join('\n')))
}
