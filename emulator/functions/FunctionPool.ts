import { availableParallelism } from 'node:os'
import { performance } from 'node:perf_hooks'
import type { Outcome } from '../invocations/Invocation'
import { functionLimits } from '../limits'
import { PlatformError } from '../PlatformError'
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
  /** Milliseconds, a cold start included, waiting for an instance not. */
  duration: number
}

const closed = { status: 'killed', message: 'the local cloud was closed' } as const
const retired = { status: 'killed', message: 'the instance was retired' } as const

/** The instances of one version of a function: warm ones first, then new ones, then a queue. */
export class FunctionPool {
  #idle: Instance[] = []
  readonly #all = new Set<Instance>()
  readonly #waiting = new Set<() => void>()
  #starting = 0
  #state: 'open' | 'retired' | 'closed' = 'open'

  constructor(
    readonly config: FunctionConfig,
    private readonly surroundings: Surroundings,
  ) {}

  get size(): number {
    return this.#all.size
  }

  async run(job: Job): Promise<Run> {
    const { instance, start } = await this.#acquire()
    const began = performance.now()
    job.onInstance(instance)
    const started = start === 'cold' ? await this.#start(instance, job) : undefined
    const outcome = started ?? (await instance.invoke(job.message, job.print))
    this.#release(instance)
    return { outcome, start, duration: performance.now() - began }
  }

  /** Lets running invocations finish on the code they started with, and keeps none warm. */
  retire(): void {
    this.#state = 'retired'
    for (const instance of this.#idle.splice(0)) this.#remove(instance)
  }

  async close(): Promise<void> {
    this.#state = 'closed'
    await Promise.all([...this.#all].map((instance) => instance.end(closed)))
  }

  /** A warm instance, or else a new one; waits while neither may be had. */
  async #acquire(): Promise<{ instance: Instance; start: Run['start'] }> {
    while (this.#state !== 'closed') {
      const warm = this.#idle.pop()
      if (warm?.isAlive) return { instance: warm, start: 'warm' }
      if (warm) this.#all.delete(warm)
      else if (this.#mayStart()) return { instance: this.#create(), start: 'cold' }
      else await this.#turn()
    }
    throw new PlatformError('FUNCTIONS_EXECUTE_FAIL', closed.message)
  }

  /** Starting takes a processor for a while: more at once would only make all of them late. */
  #mayStart(): boolean {
    return this.#all.size < functionLimits.instances && this.#starting < availableParallelism()
  }

  /** Until an instance is free, or it is time to look whether another may start. */
  #turn(): Promise<void> {
    return new Promise((resolve) => {
      const proceed = () => {
        clearTimeout(timer)
        this.#waiting.delete(proceed)
        resolve()
      }
      const timer = setTimeout(proceed, functionLimits.growAfterMs)
      this.#waiting.add(proceed)
    })
  }

  #create(): Instance {
    const instance = new Instance(this.config, this.surroundings)
    this.#all.add(instance)
    this.#starting += 1
    return instance
  }

  /** Gives the outcome of an invocation whose code could not be loaded. */
  async #start(instance: Instance, job: Job): Promise<Outcome | undefined> {
    const signal = await instance.start(job.print)
    this.#starting -= 1
    return signal.status === 'ready' ? undefined : signal
  }

  #release(instance: Instance): void {
    if (instance.isAlive && this.#state === 'open') this.#keepWarm(instance)
    else this.#remove(instance)
    const [next] = this.#waiting
    next?.()
  }

  #keepWarm(instance: Instance): void {
    this.#idle.push(instance)
    setTimeout(() => this.#shrink(), functionLimits.idleMs).unref()
  }

  /** Of the instances that were not needed for a while, one stays. */
  #shrink(): void {
    const isUnneeded = (instance: Instance) => instance.idleMs() >= functionLimits.idleMs
    for (const instance of this.#idle.filter(isUnneeded).slice(1)) {
      this.#idle = this.#idle.filter((other) => other !== instance)
      this.#remove(instance)
    }
  }

  #remove(instance: Instance): void {
    this.#all.delete(instance)
    void instance.end(retired)
  }
}
