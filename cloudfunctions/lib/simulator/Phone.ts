import type { Input, Output, Reply, VerbName } from '../../../contract'
import type { Chance } from './Chance'
import type { Network } from './Network'
import type { SimulatedCloud } from './SimulatedCloud'
import type { VirtualTime } from './VirtualTime'

/** No answer came in time: what was asked for may have been done, may yet be done, or never. */
export interface Unanswered {
  ok: false
  code: 'TIMEOUT'
}

export type Answer<Name extends VerbName> = Reply<Output<Name>> | Unanswered

/** From a phone to the cloud, mobile networks included; and the client's patience. */
const ONE_WAY_MS = 40
const PATIENCE_MS = 10_000
/** The client's pauses before it sends again: three seconds, and twice as long each time, to a minute. */
const FIRST_PAUSE_MS = 3_000
const LONGEST_PAUSE_MS = 60_000

/** What a phone is connected to. */
export interface Connection {
  time: VirtualTime
  chance: Chance
  network: Network
  cloud: SimulatedCloud
}

/** One phone of a person. It asks the cloud, waits as long as the client does, and asks again. */
export class Phone {
  constructor(
    readonly openid: string,
    private readonly connection: Connection,
  ) {}

  /** Asks once. */
  ask<Name extends VerbName>(name: Name, input: Input<Name>): Promise<Answer<Name>> {
    const { cloud, network, time } = this.connection
    return new Promise((resolve) => {
      network.send<Reply<unknown>>(
        ONE_WAY_MS,
        (answered) => cloud.invoke({ name, input, openid: this.openid, answered }),
        // The cloud has held the answer to the verb's own schema.
        (reply) => resolve(reply as Reply<Output<Name>>),
      )
      time.after(PATIENCE_MS, () => resolve({ ok: false, code: 'TIMEOUT' }))
    })
  }

  /** Asks until the answer is more than passing, at most `tries` times: then the person gives up. */
  async insist<Name extends VerbName>(
    name: Name,
    input: Input<Name>,
    tries = 6,
  ): Promise<Answer<Name>> {
    const { chance, time } = this.connection
    let answer = await this.ask(name, input)
    for (let tried = 1; tried < tries && isPassing(answer); tried++) {
      const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (tried - 1))
      await time.sleep(pause * chance.between(0.9, 1.1))
      answer = await this.ask(name, input)
    }
    return answer
  }
}

/** Whether the same may well succeed in a moment, as the client judges it. */
export function isPassing(answer: Answer<VerbName>): boolean {
  return !answer.ok && ['TIMEOUT', 'BUSY', 'INTERNAL'].includes(answer.code)
}
