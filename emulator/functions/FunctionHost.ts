import { readdirSync, statSync } from 'node:fs'
import { type Caller, identityOf } from '../identity/Caller'
import type { Invocation, Outcome } from '../invocations/Invocation'
import { describeOutcome, type InvocationLog } from '../invocations/InvocationLog'
import { functionLimits } from '../limits'
import { PlatformError } from '../PlatformError'
import { baseEnvironment, invocationEnvironment } from './environment'
import { type FunctionConfig, readFunction } from './FunctionConfig'
import { FunctionPool, type Run } from './FunctionPool'
import { functionContext } from './functionContext'

export interface FunctionHostOptions {
  folder?: string | undefined
  variables: Readonly<Record<string, string>>
  env: string
  adminUrl: () => string
  clock: SharedArrayBuffer
  log: InvocationLog
  print: (line: string) => void
}

/** What became of one invocation. */
export interface Invoked {
  invocation: Invocation
  outcome: Outcome
}

/** Runs the functions of a folder; a function rebuilt on disk is used from its next invocation. */
export class FunctionHost {
  readonly #pools = new Map<string, FunctionPool>()

  constructor(private readonly options: FunctionHostOptions) {}

  /** Every function that can be invoked now. */
  functions(): FunctionConfig[] {
    const { folder } = this.options
    if (folder === undefined || !statSync(folder, { throwIfNoEntry: false })) return []
    return readdirSync(folder).flatMap((name) => this.#findValid(name) ?? [])
  }

  async invoke(name: string, event: unknown, caller: Caller): Promise<Invoked> {
    const pool = this.#poolOf(name)
    const { log } = this.options
    const body = JSON.stringify(event ?? {})
    if (Buffer.byteLength(body) > functionLimits.eventBytes) throw tooLarge()
    const invocation = log.open(name, caller, pool.config.isRecorded)
    const run = await this.#run(pool, invocation, body)
    log.close(invocation, { input: event, ...run })
    this.#printFailure(invocation, run.outcome)
    return { invocation, outcome: run.outcome }
  }

  /** The function of that name, unless there is none. */
  find(name: string): FunctionConfig | undefined {
    const { folder } = this.options
    return folder === undefined ? undefined : readFunction(folder, name)
  }

  /** One function's broken `config.json` keeps no other from being found. */
  #findValid(name: string): FunctionConfig | undefined {
    try {
      return this.find(name)
    } catch {
      return undefined
    }
  }

  instances(name: string): number {
    return this.#pools.get(name)?.size ?? 0
  }

  /** Ends every instance; the next invocation of each function is a cold start. */
  async close(): Promise<void> {
    const pools = [...this.#pools.values()]
    this.#pools.clear()
    await Promise.all(pools.map((pool) => pool.close()))
  }

  #run(pool: FunctionPool, invocation: Invocation, event: string): Promise<Run> {
    const { env, print, log } = this.options
    return pool.run({
      message: {
        event,
        environment: invocationEnvironment(invocation, env),
        context: functionContext(invocation, pool.config, env),
      },
      print: (line) => {
        log.print(invocation, line)
        if (invocation.isRecorded) print(`[${invocation.name}] ${line}`)
      },
      onInstance: (instance) => {
        invocation.kill = (message) => void instance.end({ status: 'killed', message })
      },
    })
  }

  #printFailure({ name, isRecorded }: Invocation, outcome: Outcome): void {
    if (!isRecorded || outcome.status === 'answered') return
    this.options.print(`[${name}] ${outcome.status}: ${describeOutcome(outcome)}`)
  }

  #poolOf(name: string): FunctionPool {
    const { env, clock, variables } = this.options
    const config = this.find(name)
    if (!config) throw new PlatformError('FUNCTION_NOT_FOUND', functionNotFound(name))
    const current = this.#pools.get(name)
    if (current?.config.version === config.version) return current
    current?.retire()
    const environment = { ...variables, ...baseEnvironment(this.options.adminUrl(), env) }
    const pool = new FunctionPool(config, { environment, clock })
    this.#pools.set(name, pool)
    return pool
  }
}

function tooLarge(): PlatformError {
  return new PlatformError('EXCEED_MAX_PAYLOAD_SIZE', 'data exceed max size')
}

function functionNotFound(name: string): string {
  return `FunctionName parameter could not be found. FunctionName ${name} does not exist`
}

/** A nested call keeps the identity of the person at its beginning. */
export function nestedCaller(parent: Invocation | undefined, source: string): Caller {
  const identity = parent && identityOf(parent.caller)
  return {
    kind: 'function',
    ...(identity ? { identity } : {}),
    source,
    parent: parent?.requestId ?? '',
  }
}
