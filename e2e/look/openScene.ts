import type { Page } from '@playwright/test'
import { type PageName, pages, type TabName, tabs } from '../../client/src/pageList'
import { demoCommunity } from '../../scripts/demo/demoCommunity'
import type { Phone, World } from '../World'
import type { Scene } from './scenes'

export type AnyPage = PageName | TabName

const places: Record<AnyPage, { path: string }> = { ...tabs, ...pages }

/** Opens a page as one of its scenes says; `settled` waits until what it shows has come. */
export async function openScene(world: World, phone: Phone, name: AnyPage, scene: Scene) {
  const query = (await scene.query?.(world.qunhuo)) ?? {}
  await phone.openCard(demoCommunity._id, places[name].path, query)
}

/** Waits until nothing is on its way any more: words, and no skeleton. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(`(() => {
    const shown = [...document.querySelectorAll('.page')].filter((one) => one.checkVisibility())
    return shown.some((one) => one.innerText.trim().length > 8 && !one.querySelector('.skeleton'))
  })()`)
  // A second question may follow the first answer, such as who one is.
  await page.waitForLoadState('networkidle')
}
