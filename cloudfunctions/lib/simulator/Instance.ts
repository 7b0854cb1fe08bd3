import type { Database } from '../Database'
import type { DatabaseServer } from './DatabaseServer'
import type { Documents } from './Documents'
import { databaseOver, type Trip } from './databaseOver'
import type { Faults } from './Faults'
import type { Network } from './Network'
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

/** Function and database stand in one building: a few milliseconds each way. */
const ONE_WAY_MS = 4
const PATIENCE_MS = 3_000

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

  readonly #trip: Trip = <Value>(key: string, operation: (documents: Documents) => Value) => {
    const { network, server, time } = this.machinery
    return new Promise<Value>((resolve, reject) => {
      if (this.#diesHere()) return
      this.figure.trips++
      let isOver = false
      const end = (value: () => Value) => {
        if (isOver) return
        isOver = true
        if (!this.#diesHere()) settle(value, resolve, reject)
      }
      network.send<() => Value>(ONE_WAY_MS, (answer) => server.execute(key, operation, answer), end)
      time.after(PATIENCE_MS, () => end(noAnswer))
    })
  }

  /** An instance dies before it asks, or with the answer in hand: between any two operations. */
  #diesHere(): boolean {
    if (!this.#isDead && this.machinery.faults.strikes('crash')) this.die()
    return this.#isDead
  }
}

function noAnswer(): never {
  throw new NoAnswer()
}

function settle<Value>(
  value: () => Value,
  resolve: (value: Value) => void,
  reject: (error: unknown) => void,
): void {
  try {
    resolve(value())
  } catch (error) {
    reject(error)
  }
}
