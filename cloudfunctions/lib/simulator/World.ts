import type { VerbName } from '../../../contract'
import { Chance } from './Chance'
import { DatabaseServer } from './DatabaseServer'
import type { Documents } from './Documents'
import { type FaultRates, Faults } from './Faults'
import { Network } from './Network'
import { Phone } from './Phone'
import { type ServedVerbs, SimulatedCloud } from './SimulatedCloud'
import { VirtualTime } from './VirtualTime'

/** What a world is made of. The same seed makes the same world, to the last fault. */
export interface WorldOptions {
  seed: number
  verbs: ServedVerbs
  faults: FaultRates
  start: Date
}

/** One simulated cloud with its database, its network and the people who use it. */
export class World {
  /** For what the people do. Latencies and faults have chance of their own. */
  readonly chance: Chance
  readonly time: VirtualTime
  readonly faults: Faults
  readonly cloud: SimulatedCloud
  readonly #server: DatabaseServer
  readonly #network: Network

  constructor({ seed, verbs, faults, start }: WorldOptions) {
    const chance = new Chance(seed ^ 0x5eed)
    this.chance = new Chance(seed)
    this.time = new VirtualTime(start)
    this.faults = new Faults(faults, chance)
    this.#server = new DatabaseServer(this.time)
    this.#network = new Network(this.time, chance, this.faults)
    const { time } = this
    const machinery = { time, faults: this.faults, network: this.#network, server: this.#server }
    this.cloud = new SimulatedCloud(verbs, machinery, chance)
  }

  /** What is stored, at once and past every rule: to begin with, and to judge the end by. */
  get documents(): Documents {
    return this.#server.documents
  }

  /** A phone of a person; whoever asks twice has two. */
  phoneOf(openid: string): Phone {
    const { chance, cloud, time } = this
    return new Phone(openid, { chance, cloud, time, network: this.#network })
  }

  /** Lets a timer's trigger fire every so often, for so long. */
  trigger(name: VerbName, { everyMs, forMs }: { everyMs: number; forMs: number }): void {
    for (let at = everyMs; at <= forMs; at += everyMs)
      this.time.after(at, () =>
        this.cloud.invoke({ name, input: {}, openid: '', answered: () => undefined }),
      )
  }
}
