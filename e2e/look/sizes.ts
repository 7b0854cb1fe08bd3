import type { Page } from '@playwright/test'

/** How a phone shows a page. */
export interface Size {
  width: 320 | 375 | 430
  /** How much larger than usual text is. */
  text: 1 | 1.4 | 2
  colours: 'light' | 'dark'
}

/** The sizes that each page is looked at in. */
export const sizes: readonly Size[] = [
  { width: 375, text: 1, colours: 'light' },
  { width: 375, text: 1, colours: 'dark' },
  { width: 320, text: 1, colours: 'light' },
  { width: 320, text: 2, colours: 'dark' },
  { width: 430, text: 1.4, colours: 'light' },
]

const heights = { 320: 568, 375: 812, 430: 932 }

/** Shows the page that is open as such a phone would, without opening it anew. */
export async function resize(page: Page, { width, text, colours }: Size): Promise<void> {
  await page.emulateMedia({ colorScheme: colours, reducedMotion: 'reduce' })
  await page.setViewportSize({ width, height: heights[width] })
  // What the app takes from phone or browser when it draws a page: `fontScale` of the client's services.
  await page.evaluate(`document
    .querySelectorAll('.page')
    .forEach((page) => page.style.setProperty('--font-scale', '${text}'))`)
}

/** Makes the window as high as all that the page shows, so that a picture has all of it. */
export async function showWhole(page: Page): Promise<void> {
  // Taro's pages scroll by themselves in a browser, and so do the host's.
  const height = await page.evaluate<number>(`Math.max(
    document.documentElement.scrollHeight,
    ...[...document.querySelectorAll('.taro_page, wx-page')]
      .filter((one) => one.checkVisibility())
      .map((one) => one.scrollHeight + window.innerHeight - one.clientHeight),
  )`)
  const { width = 375 } = page.viewportSize() ?? {}
  await page.setViewportSize({ width, height: Math.min(height, 6_000) })
}
