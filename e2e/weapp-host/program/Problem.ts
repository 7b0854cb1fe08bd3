/** What can go wrong in a run, each a reason to fail a test. */
export type ProblemKind =
  | 'console error'
  | 'uncaught error'
  | 'missing api'
  | 'unknown component'
  | 'missing template'
  | 'missing page'
  | 'oversize setData'
  | 'resource'

export interface Problem {
  kind: ProblemKind
  message: string
}
