import type { Chance } from './Chance'
import type { Faults } from './Faults'
import type { VirtualTime } from './VirtualTime'

/** Who takes a message: does what it asks and answers, now, later or never. */
export type Receiver<Answer> = (answer: (value: Answer) => void) => void

/** Carries messages and their answers, with latency and faults. */
export class Network {
  constructor(
    private readonly time: VirtualTime,
    private readonly chance: Chance,
    private readonly faults: Faults,
  ) {}

  /** Sends a message; `answered` runs once for each answer that comes back. */
  send<Answer>(
    medianMs: number,
    receive: Receiver<Answer>,
    answered: (value: Answer) => void,
  ): void {
    const { chance, faults, time } = this
    const arrives = chance.around(medianMs)
    if (faults.strikes('duplicated'))
      time.after(arrives + chance.between(5, 4_000), () => receive(() => undefined))
    if (faults.strikes('requestLost')) return
    const lateness = faults.strikes('late') ? this.#lateness() : 0
    const isAnswerLost = faults.strikes('answerLost')
    time.after(arrives + lateness, () =>
      receive((value) => {
        if (!isAnswerLost) time.after(chance.around(medianMs), () => answered(value))
      }),
    )
  }

  /** Mostly some seconds; now and then so long that nobody waits for it any more. */
  #lateness(): number {
    return this.chance.between(500, this.chance.happens(0.25) ? 60_000 : 6_000)
  }
}
