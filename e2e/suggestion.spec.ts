import { community, expect, test } from './journey'

const WEEK_MS = 7 * 86_400_000

test('a suggestion goes out without a name, is answered, and is read on another phone by its receipt', async ({
  world,
}) => {
  const { qunhuo } = world
  for (const openid of ['ann', 'bob', 'cai', 'dan', 'eva']) await world.hasCheckedIn(openid, [0])
  const bobs = await world.membershipOf('bob')
  const staff = { [(await world.membershipOf('ann'))._id]: 'admin' } as const
  await qunhuo.put('communities', { ...community, staff })

  const { page, openCard } = await world.phoneOf('bob')
  await openCard(community._id, 'packages/suggestion/write/index')
  await page.getByRole('textbox', { name: '想说的话' }).fill('希望例会短一点')
  await page.getByRole('button', { name: '放进意见箱' }).click()
  const shown = page.getByRole('img', { name: /^收据/ })
  await expect(shown).toBeVisible({ timeout: 20_000 })
  const receipt = ((await shown.getAttribute('aria-label')) ?? '').replace('收据 ', '')
  expect(Array.from(receipt)).toHaveLength(12)

  const sent = page.waitForResponse((answer) => answer.url().includes('box'))
  await openCard(community._id, 'pages/voices/index')
  await sent
  await expect(page.getByText('希望例会短一点')).toBeVisible()
  await expect(page.getByText('等待送出')).toBeHidden()

  qunhuo.cloud.clock.advance(WEEK_MS)
  await qunhuo.cloud.fireTimer('suggestion', 'tend')
  const admin = await world.phoneOf('ann')
  await admin.openCard(community._id, 'packages/suggestion/box/index')
  await admin.page.getByRole('button', { name: /希望例会短一点/ }).click()
  await admin.page.getByRole('textbox', { name: '回复' }).fill('下周起改为半小时')
  await admin.page.getByRole('button', { name: '回复', exact: true }).click()
  await expect(admin.page.getByText('下周起改为半小时').first()).toBeVisible()
  expect(await admin.page.content()).not.toContain(bobs._id)

  const other = await world.phoneOf('bob')
  await other.openCard(community._id, 'packages/suggestion/receipt/index')
  await other.page.getByRole('textbox', { name: '收据' }).fill(receipt)
  await other.page.getByRole('button', { name: '打开', exact: true }).click()
  await expect(other.page.getByText('下周起改为半小时')).toBeVisible()
  await expect(other.page.getByText('已看')).toBeVisible()
})
