import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { community, expect, test } from './journey'

const checkInButton = { name: /^签到 \+\d+ 积分$/ }

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a newcomer can read everything, ${colorScheme}`, async ({ world }) => {
    await world.hasCheckedIn('bob', [0])
    const { page, openCard } = await world.phoneOf('newcomer')
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await openCard()
    await page.getByRole('button', { name: '加入' }).waitFor()
    expect(await violations(page)).toEqual([])
  })

  test(`a member can read everything, before and after the tap, ${colorScheme}`, async ({
    world,
  }) => {
    await world.hasCheckedIn('bob', [0])
    await world.hasCheckedIn('ann', [1])
    const saying = { communityId: community._id, text: '早上好' }
    await world.qunhuo.call('checkin.say', saying, 'bob')
    const { page, openCard } = await world.phoneOf('ann')
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await openCard()
    await page.getByRole('button', checkInButton).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', checkInButton).click()
    await page.getByText('早上好').waitFor()
    expect(await violations(page)).toEqual([])
  })

  test(`every tab can be read, ${colorScheme}`, async ({ world }) => {
    await world.hasCheckedIn('ann', [1])
    const { page, openCard } = await world.phoneOf('ann')
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await openCard()
    for (const name of ['活动', '心声', '我的']) {
      await page.getByRole('tab', { name }).filter({ visible: true }).click()
      await page.getByRole('heading', { name, exact: true }).waitFor()
      expect(await violations(page)).toEqual([])
    }
  })
}

/** What axe finds wrong, with the elements; it judges the DOM, which is our own on h5 alone. */
async function violations(page: Page) {
  const { violations: found } = await new AxeBuilder({ page }).analyze()
  return found.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 120))])
}
