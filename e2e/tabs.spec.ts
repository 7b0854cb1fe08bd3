import { community, expect, test } from './journey'

test('four tabs are about the community whose card was opened, and know it the next day', async ({
  build,
  world,
}) => {
  await world.hasCheckedIn('ann', [1])
  const { page, openCard, openTab } = await world.phoneOf('ann')
  await openCard()
  await page.getByRole('button', { name: /^签到/ }).waitFor()
  const tab = (name: string) => page.getByRole('tab', { name })
  await expect(tab('今天')).toHaveAttribute('aria-selected', 'true')
  for (const name of ['活动', '心声', '我的']) {
    await tab(name).click()
    await expect(
      page.getByRole('heading', { name, exact: true }).filter({ visible: true }),
    ).toBeVisible()
    await expect(tab(name).filter({ visible: true })).toHaveAttribute('aria-selected', 'true')
  }

  await page.getByRole('button', { name: '我的社群' }).click()
  await expect(page.getByText(community.name).filter({ visible: true })).toBeVisible()
  if (build === 'h5') await page.getByRole('button', { name: '返回' }).click()
  else await page.locator('#host-back').click()
  await expect(page.getByRole('button', { name: '我的社群' })).toBeVisible()

  await openTab()
  await expect(page.getByText(community.name).filter({ visible: true })).toBeVisible()
})

test('who lands on a page from a card finds the way home', async ({ world }) => {
  await world.hasCheckedIn('ann', [1])
  const { page, openCard } = await world.phoneOf('ann')
  await openCard(community._id, 'packages/community/communities/index')
  await page.getByRole('button', { name: '回到今天' }).click()
  await expect(page.getByRole('button', { name: /^签到/ })).toBeVisible()
})
