import { expect, test } from './journey'
import type { Phone } from './World'

const checkInButton = { name: /^签到 \+\d+ 积分$/ }
const kept = '网络不太好,已帮你记下,联网后自动送达'

test.use({ expectedErrors: /ERR_INTERNET_DISCONNECTED|Failed to load resource/ })

test('a dead network keeps the tap, and the check-in arrives once when it returns', async ({
  world,
}) => {
  await world.hasCheckedIn('ann', [1])
  const { page, context } = await tapWithoutNetwork(await world.phoneOf('ann'))
  await expect(page.getByRole('button', { name: '立即重试' })).toBeVisible()
  await expect(page.getByRole('img', { name: '连续 2 天' })).toBeVisible()
  expect(await world.membershipOf('ann')).toMatchObject({ streak: 1 })

  await context.setOffline(false)
  await expect(page.getByText('今天第 1 位签到 · 积分 2')).toBeVisible()
  await expect(page.getByText(kept)).toBeHidden()
  expect(await world.membershipOf('ann')).toMatchObject({ streak: 2, balance: 2, seq: 2 })
})

test('a check-in kept overnight counts for the day of its ticket', async ({ world }) => {
  await world.hasCheckedIn('ann', [1])
  const { page, context } = await tapWithoutNetwork(await world.phoneOf('ann'))

  world.morningAfter(1)
  await context.setOffline(false)
  await expect(page.getByText('11月2日的签到已送达')).toBeVisible()
  await page.getByRole('button', checkInButton).click()
  await expect(page.getByText('今天第 1 位签到 · 积分 3')).toBeVisible()
  const { journal } = await world.membershipOf('ann')
  expect(journal.map(({ id }) => id)).toEqual([
    'checkIn:2026-11-01',
    'checkIn:2026-11-02',
    'checkIn:2026-11-03',
  ])
})

test('a kept check-in survives that the app is closed', async ({ world }) => {
  await world.hasCheckedIn('ann', [1])
  const { page, context, openCard } = await tapWithoutNetwork(await world.phoneOf('ann'))
  await page.goto('about:blank')

  await context.setOffline(false)
  await openCard()
  await expect(page.getByText('今天第 1 位签到 · 积分 2')).toBeVisible()
  expect(await world.membershipOf('ann')).toMatchObject({ streak: 2, seq: 2 })
})

test('a first screen that cannot load says so and loads on a retry', async ({ world }) => {
  const { page, openCard } = await world.phoneOf('ann')
  await page.route('**/cloud/functions/**', (route) => route.abort())
  await openCard()
  await expect(page.getByText('网络不太好,连上后再试一次')).toBeVisible()
  await page.unroute('**/cloud/functions/**')
  await page.getByRole('button', { name: '再试一次' }).click()
  await expect(page.getByRole('button', { name: '加入' })).toBeVisible()
})

/** Opens the card, loses the network, and taps all the same. */
async function tapWithoutNetwork(phone: Phone): Promise<Phone> {
  const { page, context, openCard } = phone
  await openCard()
  const button = page.getByRole('button', checkInButton)
  await button.waitFor()
  await context.setOffline(true)
  await button.click()
  await expect(page.getByText(kept)).toBeVisible()
  return phone
}
