import { randomUUID } from 'node:crypto'
import { type Caller, identityOf, sourceOf } from '../identity/Caller'
import { functionLimits, recordLimits } from '../limits'
import type { Invocation, InvocationRecord, Outcome } from './Invocation'

interface Finished {
  input: unknown
  outcome: Outcome
  start: 'cold' | 'warm'
  duration: number
}

/** Knows the running invocations by their token, and remembers the finished ones. */
export class InvocationLog {
  readonly #running = new Map<string, Invocation>()
  #finished: InvocationRecord[] = []

  constructor(private readonly now: () => Date) {}

  open(name: string, caller: Caller, isRecorded: boolean): Invocation {
    const invocation: Invocation = {
      requestId: randomUUID(),
      token: randomUUID(),
      name,
      caller,
      isRecorded,
      startedAt: this.now(),
      trips: 0,
      operations: [],
      logs: [],
      kill: () => undefined,
    }
    this.#running.set(invocation.token, invocation)
    return invocation
  }

  /** Whose request this is; nothing for a process outside, or a function that has answered. */
  byToken(token: unknown): Invocation | undefined {
    return typeof token === 'string' ? this.#running.get(token) : undefined
  }

  /** The wire's `action`, attributed to the invocation that sent it. */
  count(invocation: Invocation, action: string): void {
    invocation.operations.push(action)
    if (action.startsWith('database.')) invocation.trips += 1
  }

  print(invocation: Invocation, line: string): void {
    if (invocation.logs.length >= functionLimits.logLines) return
    invocation.logs.push(line.slice(0, functionLimits.logLineLength))
  }

  close(invocation: Invocation, finished: Finished): void {
    this.#running.delete(invocation.token)
    if (!invocation.isRecorded) return
    this.#finished.push(recordOf(invocation, finished))
    if (this.#finished.length > recordLimits.invocations) this.#finished.shift()
  }

  finished(): InvocationRecord[] {
    return [...this.#finished]
  }

  clear(): void {
    this.#finished = []
  }
}

function recordOf(invocation: Invocation, finished: Finished): InvocationRecord {
  const { requestId, name, caller, trips, operations, logs, startedAt } = invocation
  const { input, outcome, start, duration } = finished
  const openid = identityOf(caller)?.openid
  return {
    requestId,
    name,
    caller: caller.kind,
    ...(openid === undefined ? {} : { openid }),
    source: sourceOf(caller),
    ...(caller.kind === 'function' ? { parent: caller.parent } : {}),
    input,
    outcome: outcome.status,
    ...(outcome.status === 'answered'
      ? { answer: JSON.parse(outcome.body) as unknown }
      : { error: describeOutcome(outcome) }),
    trips,
    operations,
    start,
    startedAt: startedAt.toISOString(),
    duration,
    logs,
  }
}

/** What the platform says about an invocation that gave no answer. */
export function describeOutcome(outcome: Exclude<Outcome, { status: 'answered' }>): string {
  switch (outcome.status) {
    case 'timedOut':
      return `Invoking task timed out after ${outcome.seconds} seconds`
    case 'outOfMemory':
      return `Invoking task failed: memory limit of ${outcome.megabytes} MB reached`
    case 'failed':
      return outcome.stack ?? outcome.message
    case 'killed':
      return outcome.message
  }
}
