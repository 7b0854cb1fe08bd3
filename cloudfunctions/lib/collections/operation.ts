/** What went wrong with a verb within an hour, under `<hour>_<function>_<verb>`. Counts alone: no person, no content. */
export interface Trouble {
  _id: string
  /** The hour's first instant. */
  hour: Date
  /** `checkin.checkIn`, … */
  verb: string
  /** The community that the calls named; null for timers and calls that name none. */
  communityId: string | null
  /** Calls that ended in a bug. */
  errors: number
  /** Calls that took longer than a person waits gladly. */
  slow: number
}

/** What all functions asked of the platform on a day of UTC+8, under `<day>`; quotas are counted so. Rounded down by each instance. */
export interface Usage {
  _id: string
  calls: number
  reads: number
  writes: number
}
