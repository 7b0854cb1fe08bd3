import type { Page } from '@playwright/test'

/** What the keyboard comes to from the top of a page, one Tab after the other, as a screen reader names it. */
export async function focusOrder(page: Page, count: number): Promise<string[]> {
  const names: string[] = []
  for (let step = 0; step < count; step++) {
    await page.keyboard.press('Tab')
    const focused = page.locator(':focus')
    const name = (await focused.getAttribute('aria-label')) ?? (await focused.innerText())
    names.push(name.trim())
  }
  return names
}
