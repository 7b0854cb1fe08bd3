/** One `setData` across the bridge. */
export interface SetDataMeasure {
  page: string
  bytes: number
}

/** One module's first run. */
export interface ModuleMeasure {
  path: string
  bytes: number
  milliseconds: number
}

/** What a run cost so far, in the order it happened. */
export interface Measures {
  setData: SetDataMeasure[]
  modules: ModuleMeasure[]
  /** The names of the cloud functions called. */
  calls: string[]
}
