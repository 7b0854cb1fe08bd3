import type { Measures } from '../program/Measures'

/** What this run cost so far. */
export const measures: Measures = { setData: [], modules: [], calls: [] }
