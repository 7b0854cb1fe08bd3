/** Database reads and writes a day. */
export interface DailyQuota {
  reads: number
  writes: number
}

/** The quota as a function's variable says it: `reads=50000 writes=30000`. Null where it is not said, or not clearly. */
export function dailyQuota(variable: string | undefined): DailyQuota | null {
  const said = /^reads=([1-9]\d{0,8}) writes=([1-9]\d{0,8})$/.exec((variable ?? '').trim())
  return said ? { reads: Number(said[1]), writes: Number(said[2]) } : null
}
