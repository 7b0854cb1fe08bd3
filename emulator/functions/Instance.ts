import { performance } from 'node:perf_hooks'
import { Worker } from 'node:worker_threads'
import type { Outcome } from '../invocations/Invocation'
import { functionLimits } from '../limits'
import { compileInstance } from './compileInstance'
import type { FunctionConfig } from './FunctionConfig'
import type { InstanceData, InstanceMessage, InvokeMessage } from './instance/protocol'
import { limitTime } from './limitTime'

export interface Surroundings {
  environment: Record<string, string>
  clock: SharedArrayBuffer
}

type Signal = { status: 'ready' } | Outcome

/** One thread with one function's code and its own environment, running one invocation at a time. */
export class Instance {
  isAlive = true
  readonly #worker: Worker
  #signal: ((signal: Signal) => void) | undefined
  #print: (line: string) => void = () => undefined
  #lastUsed = performance.now()

  constructor(
    private readonly config: FunctionConfig,
    { environment, clock }: Surroundings,
  ) {
    const data: InstanceData = { entry: config.entry, handler: config.handler, clock }
    this.#worker = new Worker(compileInstance(), {
      eval: true,
      // Loaders of the host, such as tsx, are no part of a function's world, and slow its start.
      execArgv: [],
      env: environment,
      workerData: data,
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: config.memorySize },
    })
    this.#worker.unref()
    for (const stream of [this.#worker.stdout, this.#worker.stderr]) {
      stream.on('data', (chunk: Buffer) => this.#print(chunk.toString().trimEnd()))
    }
    this.#worker.on('message', (message: InstanceMessage) => this.#receive(message))
    this.#worker.on('error', (error: NodeJS.ErrnoException) => this.#die(outcomeOf(error, config)))
    this.#worker.on('exit', (code) =>
      this.#die({ status: 'failed', message: `Process exited with code ${code}` }),
    )
  }

  /** Loads the code. A function that cannot load fails its first invocation, as on the platform. */
  start(print: (line: string) => void): Promise<Signal> {
    this.#print = print
    return this.#next(functionLimits.initTimeoutMs / 1000)
  }

  async invoke(message: InvokeMessage, print: (line: string) => void): Promise<Outcome> {
    this.#print = print
    const signal = this.#next(this.config.timeout)
    this.#worker.postMessage(message)
    const outcome = await signal
    this.#lastUsed = performance.now()
    if (outcome.status === 'ready') throw new Error('an instance answers an invocation once')
    return outcome
  }

  /** How long it has been waiting for work, in real time. */
  idleMs(): number {
    return performance.now() - this.#lastUsed
  }

  /** Ends the thread at once, whatever it is doing. */
  async end(outcome: Outcome): Promise<void> {
    this.#die(outcome)
    await this.#worker.terminate()
  }

  /** The next thing that happens to the instance; running out of time ends it. */
  #next(seconds: number): Promise<Signal> {
    return new Promise((resolve) => {
      const stop = limitTime(seconds, () => void this.end({ status: 'timedOut', seconds }))
      this.#signal = (signal) => {
        stop()
        this.#signal = undefined
        resolve(signal)
      }
    })
  }

  #receive(message: InstanceMessage): void {
    switch (message.type) {
      case 'ready':
        this.#signal?.({ status: 'ready' })
        break
      case 'log':
        this.#print(message.line)
        break
      case 'answer':
        this.#signal?.({ status: 'answered', body: message.body })
        break
      case 'failure':
        this.#signal?.(failed(message))
        break
      case 'unloadable':
        void this.end(failed(message))
        break
    }
  }

  #die(outcome: Outcome): void {
    this.isAlive = false
    this.#signal?.(outcome)
  }
}

function failed({ message, stack }: { message: string; stack?: string }): Outcome {
  return { status: 'failed', message, ...(stack === undefined ? {} : { stack }) }
}

function outcomeOf(error: NodeJS.ErrnoException, { memorySize }: FunctionConfig): Outcome {
  if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') return failed(error)
  return { status: 'outOfMemory', megabytes: memorySize }
}
