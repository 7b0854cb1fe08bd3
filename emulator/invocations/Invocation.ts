import type { Caller } from '../identity/Caller'

/** How an invocation ended. Only `answered` reaches the caller as a result. */
export type Outcome =
  | { status: 'answered'; body: string }
  | { status: 'failed'; message: string; stack?: string }
  | { status: 'timedOut'; seconds: number }
  | { status: 'outOfMemory'; megabytes: number }
  | { status: 'killed'; message: string }

/** A running invocation. Its token is what the SDK sends with every request made inside it. */
export interface Invocation {
  requestId: string
  token: string
  name: string
  caller: Caller
  /** False for a function that asks not to be recorded: then nothing of it outlives the call. */
  isRecorded: boolean
  startedAt: Date
  /** Database requests so far. */
  trips: number
  /** Every request the function made of the cloud so far, by action. */
  operations: string[]
  logs: string[]
  /** Ends the instance that runs it, as the platform does when a machine dies. */
  kill: (message: string) => void
}

/** A finished invocation, as the console and tests see it. */
export interface InvocationRecord {
  requestId: string
  name: string
  caller: Caller['kind']
  openid?: string
  source: string
  /** The request that a nested call belongs to. */
  parent?: string
  input: unknown
  outcome: Outcome['status']
  answer?: unknown
  error?: string
  trips: number
  operations: string[]
  start: 'cold' | 'warm'
  startedAt: string
  duration: number
  logs: string[]
}
