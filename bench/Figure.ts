/** One measured figure. A ratio compares figures of the same run, so it holds on any machine. */
export interface Figure {
  name: string
  value: number
  unit: 'ms' | 'per s' | 'trips' | 'bytes' | 'calls' | 'hashes' | 'ratio'
}

/** Takes a figure as soon as it is measured. */
export type Report = (name: string, value: number, unit: Figure['unit']) => void

/** A group of figures that are measured together. */
export interface Suite {
  title: string
  run: (report: Report) => Promise<void>
}
