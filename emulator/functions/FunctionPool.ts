import type { Outcome } from '../invocations/Invocation'
import { functionLimits } from '../limits'
import type { FunctionConfig } from './FunctionConfig'
import { Instance, type Surroundings } from './Instance'
import type { InvokeMessage } from './instance/protocol'

export interface Job {
  message: InvokeMessage
  print: (line: string) => void
  /** Told which instance runs the job, so that it can be ended from outside. */
  onInstance: (instance: Instance) => void
}

export interface Run {
  outcome: Outcome
  start: 'cold' | 'warm'
}

/** The instances of one version of a function: warm ones first, then new ones, then a queue. */
export class FunctionPool {
  readonly #idle: Instance[] = []
  readonly #all = new Set<Instance>()
  readonly #queue: (() => void)[] = []
  #isRetired = false

  constructor(
    readonly config: FunctionConfig,
    private readonly surroundings: Surroundings,
  ) {}

  get size(): number {
    return this.#all.size
  }

  async run(job: Job): Promise<Run> {
    const { instance, start } = await this.#acquire()
    job.onInstance(instance)
    const outcome = await runOn(instance, job, start)
    this.#release(instance)
    return { outcome, start }
  }

  /** Lets running invocations finish on the code they started with, and starts no new ones. */
  retire(): void {
    this.#isRetired = true
    for (const instance of this.#idle.splice(0)) this.#remove(instance)
  }

  async close(): Promise<void> {
    this.#isRetired = true
    await Promise.all(
      [...this.#all].map((instance) =>
        instance.end({ status: 'killed', message: 'the local cloud was closed' }),
      ),
    )
  }

  /** A warm instance or a new one; waits while as many as may run are busy. */
  async #acquire(): Promise<{ instance: Instance; start: Run['start'] }> {
    while (this.#idle.length === 0 && this.#all.size >= functionLimits.instances) {
      await new Promise<void>((resolve) => this.#queue.push(resolve))
    }
    const warm = this.#idle.pop()
    return warm ? { instance: warm, start: 'warm' } : { instance: this.#create(), start: 'cold' }
  }

  #create(): Instance {
    const instance = new Instance(this.config, this.surroundings)
    this.#all.add(instance)
    return instance
  }

  #release(instance: Instance): void {
    if (instance.isAlive && !this.#isRetired) this.#idle.push(instance)
    else this.#remove(instance)
    this.#queue.shift()?.()
  }

  #remove(instance: Instance): void {
    this.#all.delete(instance)
    void instance.end({ status: 'killed', message: 'the instance was retired' })
  }
}

async function runOn(instance: Instance, job: Job, start: Run['start']): Promise<Outcome> {
  if (start === 'cold') {
    const started = await instance.start(job.print)
    if (started.status !== 'ready') return started
  }
  return instance.invoke(job.message, job.print)
}
