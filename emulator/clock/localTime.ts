/** The clock in shared memory: an offset from real time, and the instant at which it stands still. */
export const clockCells = { offset: 0, frozenAt: 1, bytes: 2 * Float64Array.BYTES_PER_ELEMENT }

/** Reads the local cloud's time; `frozenAt` is NaN while time flows. */
export function localTime(cells: Float64Array, real: number): number {
  const frozenAt = cells[clockCells.frozenAt] ?? Number.NaN
  return Number.isNaN(frozenAt) ? real + (cells[clockCells.offset] ?? 0) : frozenAt
}
