import type { Index } from '../../cloudfunctions/lib/indexes'

/** A file as it will be uploaded: its path below its folder, its size in bytes and its SHA-256 in hex. */
export interface PlannedFile {
  path: string
  bytes: number
  sha256: string
}

/** A trigger of a function's config.json: seven-field cron, in UTC+8. */
export interface Timer {
  name: string
  type: 'timer'
  config: string
}

/** One function: what is uploaded, and what the platform must know about it. */
export interface PlannedFunction {
  name: string
  folder: string
  files: readonly PlannedFile[]
  /** Seconds after which the platform ends a call. */
  timeout: number
  /** Megabytes that an instance has. */
  memory: number
  timers: readonly Timer[]
  /** WeChat's APIs that it may call. */
  openapi: readonly string[]
  /** Events of WeChat's message push that it takes; no API sets them, so they are clicked in the console. */
  events: readonly string[]
  /** Path of its HTTP address, for a function that must not learn who calls. */
  httpPath: string | null
  /** Environment variables that it reads; their values are the owner's. */
  variables: readonly string[]
}

/** All that deployment puts into an environment, read from the build and from the code's own lists. */
export interface DeployPlan {
  functions: readonly PlannedFunction[]
  miniProgram: { folder: string; files: readonly PlannedFile[] }
  collections: readonly { name: string; indexes: readonly Index[] }[]
}
