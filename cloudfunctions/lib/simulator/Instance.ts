import type { Database } from '../Database'
import type { DatabaseServer } from './DatabaseServer'
import type { Documents } from './Documents'
import { databaseOver, type Trip } from './databaseOver'
import type { Faults } from './Faults'
import type { Network, Receiver } from './Network'
import type { VirtualTime } from './VirtualTime'

/** No answer came from the database in time. Whether the operation took effect is unknown. */
export class NoAnswer extends Error {
  override name = 'NoAnswer'
}

/** What an instance lives in. */
export interface Machinery {
  time: VirtualTime
  faults: Faults
  network: Network
  server: DatabaseServer
}

/** Function and database stand in one building: a few milliseconds each way; WeChat's check does not. */
const ONE_WAY_MS = 4
const CHECK_ONE_WAY_MS = 40
const PATIENCE_MS = 3_000

/** Words that the content check never passes. */
export const ADVERTISING = '加微信领红包'

/**
 * One function instance: it serves one invocation at a time, has a database connection of its own,
 * and may die between any two operations. Whoever waits in a dead instance waits for ever.
 */
export class Instance {
  readonly database: Database
  /** Where the trips of what it is serving are counted. */
  figure = { trips: 0 }
  #isDead = false

  constructor(private readonly machinery: Machinery) {
    this.database = databaseOver(this.#trip)
  }

  get isDead(): boolean {
    return this.#isDead
  }

  /** Ends the instance where it stands. */
  die(): void {
    this.#isDead = true
  }

  /** WeChat's content check. No answer in time is no pass, as the real one has it. */
  readonly passesCheck = async (content: string): Promise<boolean> =>
    this.#asks<boolean>({
      oneWayMs: CHECK_ONE_WAY_MS,
      receive: (answer) => answer(!content.includes(ADVERTISING)),
      silence: false,
    })

  readonly #trip: Trip = async <Value>(key: string, operation: (documents: Documents) => Value) => {
    this.figure.trips++
    const value = await this.#asks<() => Value>({
      oneWayMs: ONE_WAY_MS,
      receive: (answer) => this.machinery.server.execute(key, operation, answer),
      silence: noAnswer,
    })
    return value()
  }

  /** Asks over the network; without an answer in time it is `silence`. A dead instance hears nothing. */
  #asks<Answer>({ oneWayMs, receive, silence }: Question<Answer>): Promise<Answer> {
    const { network, time } = this.machinery
    return new Promise((resolve) => {
      if (this.#diesHere()) return
      let isOver = false
      const end = (answer: Answer) => {
        if (isOver) return
        isOver = true
        if (!this.#diesHere()) resolve(answer)
      }
      network.send(oneWayMs, receive, end)
      time.after(PATIENCE_MS, () => end(silence))
    })
  }

  /** An instance dies before it asks, or with the answer in hand: between any two operations. */
  #diesHere(): boolean {
    if (!this.#isDead && this.machinery.faults.strikes('crash')) this.die()
    return this.#isDead
  }
}

interface Question<Answer> {
  oneWayMs: number
  receive: Receiver<Answer>
  silence: Answer
}

function noAnswer(): never {
  throw new NoAnswer()
}
