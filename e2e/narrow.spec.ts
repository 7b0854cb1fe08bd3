import type { Page } from '@playwright/test'
import { expect, test } from './journey'
import { steer } from './weapp-host'

/** How wide what scrolls is: the document in a browser, the page's own element in the host. */
const widthOf = {
  h5: 'document.documentElement.scrollWidth',
  weapp: "document.querySelector('wx-page').scrollWidth",
}
const buttons = { newcomer: '加入', ann: /^签到 \+\d+ 积分$/ }

for (const scale of [1, 1.4, 2]) {
  test(`nothing is cut at 320 px with text ${scale} times as large`, async ({ build, world }) => {
    await world.hasCheckedIn('ann', [1, 2, 3, 4, 5, 6])
    for (const [person, name] of Object.entries(buttons)) {
      const { page, openCard } = await world.phoneOf(person)
      await page.setViewportSize({ width: 320, height: 568 })
      if (build === 'weapp') await steer(page, { fontSizeScaleFactor: scale })
      else await enlarge(page, scale)
      await openCard()
      await page.getByRole('button', { name }).waitFor()
      expect(await page.evaluate<number>(widthOf[build])).toBe(320)
    }
  })
}

/** What a browser does whose owner has set a larger text size. */
async function enlarge(page: Page, scale: number): Promise<void> {
  const rule = `:root { font-size: ${16 * scale}px !important }`
  await page.addInitScript({
    content: `new MutationObserver((_, observer) => {
      if (!document.documentElement) return
      observer.disconnect()
      const style = document.createElement('style')
      style.textContent = ${JSON.stringify(rule)}
      document.documentElement.append(style)
    }).observe(document, { childList: true })`,
  })
}
