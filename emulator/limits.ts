/** Limits of functions as data: the platform's where it states them, else what suits one machine. */
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
  /** How long a call waits for a warm instance before another one is started beside those starting. */
  growAfterMs: 100,
  /** An instance beyond the first is given up after this long without work. */
  idleMs: 60_000,
  /** What a call may carry, and what it may answer, as JSON. */
  eventBytes: 6 * 1024 * 1024,
  answerBytes: 6 * 1024 * 1024,
  logLineLength: 8 * 1024,
  logLines: 1_000,
}

export const recordLimits = { invocations: 1_000, outbox: 1_000 }

export const storageLimits = { uploadBytes: 50 * 1024 * 1024, pathBytes: 850 }

/** How many missed runs of one timer a jump of the clock makes up for. */
export const timerLimits = { catchUp: 10 }
