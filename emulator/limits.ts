/** The platform's limits on what is not the database, as data. Sources: README, "Limits". */
export const functionLimits = {
  /** Seconds; `timeout` in a function's config.json changes it. */
  timeout: 3,
  longestTimeout: 60,
  /** Megabytes; `memorySize` in a function's config.json changes it. */
  memorySize: 256,
  /** Loading the code is not part of an invocation's time. */
  initTimeoutMs: 30_000,
  /** The platform starts hundreds; more than this only makes one machine slower. */
  instances: 8,
  eventBytes: 6 * 1024 * 1024,
  answerBytes: 6 * 1024 * 1024,
  logLineLength: 8 * 1024,
  logLines: 1_000,
}

export const recordLimits = { invocations: 1_000, outbox: 1_000 }

export const requestLimits = { adminBytes: 64 * 1024 * 1024, uploadBytes: 50 * 1024 * 1024 }

/** How many missed runs of one timer a jump of the clock makes up for. */
export const timerLimits = { catchUp: 300 }
