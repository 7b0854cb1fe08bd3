import type { Page } from '@playwright/test'
import type { HostHandle } from './program/HostHandle'
import type { Measures } from './program/Measures'
import type { Problem } from './program/Problem'
import type { Settings } from './program/Settings'
import type { SharedCard } from './program/SharedCard'

/** What stands on `window` in the host's page, as tests see it. */
interface HostWindow {
  __weappSettings?: Partial<Settings>
  __weappHost?: HostHandle
}

/** Everything that went wrong in this page since it was first opened; a good run has none. */
export function problemsOf(page: Page): Promise<Problem[]> {
  return page.evaluate(() => {
    const { __weappHost: host } = globalThis as HostWindow
    return (
      host?.problems ?? [{ kind: 'uncaught error' as const, message: 'the host did not start' }]
    )
  })
}

/** What the run cost so far: `setData` calls with their bytes, modules run, functions called. */
export function measuresOf(page: Page): Promise<Measures> {
  return page.evaluate(() => {
    const { __weappHost: host } = globalThis as HostWindow
    return host?.measures ?? { setData: [], modules: [], calls: [] }
  })
}

/** Presses 转发 in the page's menu; `undefined` where the page cannot be shared. */
export function shareFromMenu(page: Page): Promise<SharedCard | undefined> {
  return page.evaluate(() => (globalThis as HostWindow).__weappHost?.share())
}

/** The cards shared so far, from the menu and by buttons. */
export function sharedCards(page: Page): Promise<SharedCard[]> {
  return page.evaluate(() => (globalThis as HostWindow).__weappHost?.shared ?? [])
}

/** Decides for the person and the phone, from now on and over reloads; see `Settings`. */
export async function steer(page: Page, settings: Partial<Settings>): Promise<void> {
  const apply = (changes: Partial<Settings>) => {
    const window = globalThis as HostWindow
    window.__weappSettings = { ...window.__weappSettings, ...changes }
    window.__weappHost?.steer(changes)
  }
  await page.addInitScript(apply, settings)
  await page.evaluate(apply, settings)
}

/** The person pulls the page down. */
export function pullDown(page: Page): Promise<void> {
  return page.evaluate(() => (globalThis as HostWindow).__weappHost?.pullDown())
}

/** WeChat goes to the background and comes back. */
export function leaveAndReturn(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { __weappHost: host } = globalThis as HostWindow
    host?.hide()
    host?.show()
  })
}
