import type { Chance } from './Chance'

/** What can go wrong with a message, and how likely each is. */
export interface FaultRates {
  /** It never arrives. */
  requestLost: number
  /** It arrives and takes effect; the answer does not come back. */
  answerLost: number
  /** It arrives once more, up to four seconds later. */
  duplicated: number
  /** It arrives late, by up to a minute: also after its sender has given up, or died. */
  late: number
  /** The instance dies before a database operation, or with its answer in hand. */
  crash: number
}

export type FaultKind = keyof FaultRates

const kinds: readonly FaultKind[] = ['requestLost', 'answerLost', 'duplicated', 'late', 'crash']

/** The same chance for each fault. */
export function everyFaultAt(rate: number): FaultRates {
  return { requestLost: rate, answerLost: rate, duplicated: rate, late: rate, crash: rate }
}

/** Draws faults from chance and counts what was injected. */
export class Faults {
  readonly injected = new Map<FaultKind, number>(kinds.map((kind) => [kind, 0]))
  #rates: FaultRates

  constructor(
    rates: FaultRates,
    private readonly chance: Chance,
  ) {
    this.#rates = rates
  }

  strikes(kind: FaultKind): boolean {
    if (!this.chance.happens(this.#rates[kind])) return false
    this.injected.set(kind, (this.injected.get(kind) ?? 0) + 1)
    return true
  }

  /** Lets nothing go wrong any more, so that what is under way can come to its end. */
  stop(): void {
    this.#rates = everyFaultAt(0)
  }

  get count(): number {
    return [...this.injected.values()].reduce((sum, count) => sum + count, 0)
  }
}
