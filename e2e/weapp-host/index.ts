export {
  leaveAndReturn,
  measuresOf,
  problemsOf,
  pullDown,
  sharedCards,
  shareFromMenu,
  steer,
} from './hostOf'
export type { Measures } from './program/Measures'
export type { Problem, ProblemKind } from './program/Problem'
export type { Settings } from './program/Settings'
export type { SharedCard } from './program/SharedCard'
export { startWeappHost, type WeappHost, type WeappHostOptions } from './startWeappHost'
