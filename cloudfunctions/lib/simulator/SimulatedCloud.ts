import type { Reply, Verb, VerbName } from '../../../contract'
import { answer } from '../answer'
import { answerNobody } from '../answerNobody'
import { refusal } from '../reply'
import type { Handler } from '../serve'
import type { Chance } from './Chance'
import { Instance, type Machinery, NoAnswer } from './Instance'

/** A verb as the contract declares it, and the handler that is to run it. */
export interface Served {
  verb: Verb
  handler: Handler<Verb>
}

/** What can be called: the verbs that a scenario needs, by their names. */
export type ServedVerbs = Partial<Record<VerbName, Served>>

/** A call that reached the cloud, and what is done with its answer. */
export interface Invocation {
  name: VerbName
  input: unknown
  openid: string
  answered: (reply: Reply<unknown>) => void
}

/** What a verb cost. */
export interface Figure {
  calls: number
  trips: number
}

/** Starting an instance, and the longest that a function may take. */
const COLD_START_MS = 300
const TIMEOUT_MS = 10_000

/** Functions on instances: a warm one that is free, or else a new one. */
export class SimulatedCloud {
  /** What handlers threw that is neither an expected failure nor a lost message. */
  readonly bugs: unknown[] = []
  /** Calls and database trips of each verb. */
  readonly figures = new Map<VerbName, Figure>()
  readonly #idle = new Map<string, Instance[]>()
  readonly #busy = new Set<Instance>()

  constructor(
    private readonly verbs: ServedVerbs,
    private readonly machinery: Machinery,
    private readonly chance: Chance,
  ) {}

  /** Runs a verb on an instance. Nobody is answered if the instance dies or takes too long. */
  invoke(invocation: Invocation): void {
    const warm = this.#idle.get(nounOf(invocation.name))?.pop()
    if (warm) return void this.#run(warm, invocation)
    const cold = new Instance(this.machinery)
    const startMs = this.chance.around(COLD_START_MS)
    this.machinery.time.after(startMs, () => void this.#run(cold, invocation))
  }

  /** Verbs whose handlers neither answered nor died: they wait for what is not simulated. */
  stuck(): number {
    return [...this.#busy].filter(({ isDead }) => !isDead).length
  }

  async #run(instance: Instance, invocation: Invocation): Promise<void> {
    const figure = this.#figureOf(invocation.name)
    figure.calls++
    instance.figure = figure
    this.#busy.add(instance)
    let isOver = false
    this.machinery.time.after(TIMEOUT_MS, () => {
      if (!isOver) instance.die()
    })
    const reply = await this.#answer(instance, invocation)
    isOver = true
    this.#busy.delete(instance)
    if (instance.isDead) return
    this.#rest(nounOf(invocation.name), instance)
    invocation.answered(reply)
  }

  async #answer(
    { database, passesCheck }: Instance,
    { name, input, openid }: Invocation,
  ): Promise<Reply<unknown>> {
    try {
      const served = this.verbs[name]
      if (!served) throw new Error(`the scenario does not serve ${name}`)
      const now = this.machinery.time.now()
      const randomBytes = (size: number) => this.chance.bytes(size)
      const caller = { openid, now, database, randomBytes, passesCheck }
      const answered = served.verb.role === 'nobody' ? answerNobody : answer
      return { ok: true, data: await answered({ ...served, input }, caller) }
    } catch (error) {
      return refusal(error, (bug) => {
        if (!(bug instanceof NoAnswer)) this.bugs.push(bug)
      })
    }
  }

  #rest(noun: string, instance: Instance): void {
    const idle = this.#idle.get(noun) ?? []
    this.#idle.set(noun, idle)
    idle.push(instance)
  }

  #figureOf(name: VerbName): Figure {
    const figure = this.figures.get(name) ?? { calls: 0, trips: 0 }
    this.figures.set(name, figure)
    return figure
  }
}

function nounOf(name: VerbName): string {
  return name.slice(0, name.indexOf('.'))
}
