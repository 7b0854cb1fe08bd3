import type { Measures } from './Measures'
import type { Problem } from './Problem'
import type { Settings } from './Settings'
import type { SharedCard } from './SharedCard'

/** What tests reach by `page.evaluate`; the functions of `hostOf.ts` wrap it. */
export interface HostHandle {
  problems: Problem[]
  measures: Measures
  /** The cards shared so far. */
  shared: SharedCard[]
  /** Presses 转发 in the page's menu; `undefined` where the page offers none. */
  share: () => Promise<SharedCard | undefined>
  pullDown: () => void
  /** The phone goes to the background, and comes back. */
  hide: () => void
  show: () => void
  /** The `wx` that the app has. */
  wx: Record<string, unknown>
  steer: (settings: Partial<Settings>) => void
}
