import { community, expect, test } from './journey'

const checkInButton = { name: /^签到 \+\d+ 积分$/ }

test('a newcomer joins with one tap and checks in with one tap', async ({ world }) => {
  await world.hasCheckedIn('colleague', [0])
  const { page, openCard } = await world.phoneOf('newcomer')
  await openCard()
  await expect(page.getByText(community.name)).toBeVisible()
  await expect(page.getByText(community.purpose)).toBeVisible()
  await expect(page.getByText('今天已有 1 位同伴签到')).toBeVisible()

  await page.getByRole('button', { name: '加入' }).click()
  await page.getByRole('button', checkInButton).click()

  await expect(page.getByText('今天第 2 位签到 · 积分 1')).toBeVisible()
  await expect(page.getByRole('img', { name: '连续 1 天' })).toBeVisible()
  await expect(page.getByRole('img', { name: '周一 已签到' })).toBeVisible()
  await expect(page.getByRole('img', { name: '11月2日 已签到' })).toBeVisible()
  await expect(page.getByText('今天已有 2 人签到')).toBeVisible()
  expect(await world.membershipOf('newcomer')).toMatchObject({ streak: 1, balance: 1 })
})

test('ten taps count once', async ({ world }) => {
  await world.hasCheckedIn('ann', [1])
  const { page, openCard } = await world.phoneOf('ann')
  await openCard()
  const button = page.getByRole('button', checkInButton)
  await button.click({ clickCount: 10 })
  await expect(page.getByText('今天第 1 位签到 · 积分 2')).toBeVisible()
  expect(await world.membershipOf('ann')).toMatchObject({ streak: 2, balance: 2, seq: 2 })
})

test('two phones of one person count once, and the second says so kindly', async ({ world }) => {
  await world.hasCheckedIn('ann', [1])
  const first = await world.phoneOf('ann')
  const second = await world.phoneOf('ann')
  await first.openCard()
  await second.openCard()
  const onSecond = second.page.getByRole('button', checkInButton)
  await onSecond.waitFor()
  await first.page.getByRole('button', checkInButton).click()
  await expect(first.page.getByText('今天第 1 位签到')).toBeVisible()
  await onSecond.click()
  await expect(second.page.getByText('今天已签到')).toBeVisible()
  expect(await world.membershipOf('ann')).toMatchObject({ streak: 2, balance: 2 })
})

test('the streak grows the next day and starts again after a missed one', async ({ world }) => {
  await world.hasCheckedIn('ann', [1])
  const { page, openCard } = await world.phoneOf('ann')
  await openCard()
  await page.getByRole('button', checkInButton).click()
  await expect(page.getByRole('img', { name: '连续 2 天' })).toBeVisible()
  await expect(page.getByText('今天第 1 位签到')).toBeVisible()

  world.morningAfter(1)
  await openCard()
  await page.getByRole('button', checkInButton).click()
  await expect(page.getByText('今天第 1 位签到 · 积分 3')).toBeVisible()
  await expect(page.getByRole('img', { name: '连续 3 天' })).toBeVisible()

  world.morningAfter(2)
  await openCard()
  await expect(page.getByText('最长 3 天')).toBeVisible()
  await page.getByRole('button', checkInButton).click()
  await expect(page.getByText('今天第 1 位签到 · 积分 4')).toBeVisible()
  await expect(page.getByRole('img', { name: '连续 1 天' })).toBeVisible()
})

test('the seventh day brings the reward and a celebration', async ({ world }) => {
  await world.hasCheckedIn('ann', [1, 2, 3, 4, 5, 6])
  const { page, openCard } = await world.phoneOf('ann')
  await openCard()
  await page.getByRole('button', checkInButton).click()
  await expect(page.getByText('七日连签')).toBeVisible()
  await expect(page.getByText('七日连签')).toBeHidden()
  await expect(page.getByText('连续 7 天,七日奖励 +7 积分 · 补签卡 1 张')).toBeVisible()
  expect(await world.membershipOf('ann')).toMatchObject({ balance: 14, makeUpCards: 1 })
})

test('somebody removed while the page is open gets a clear refusal', async ({ world }) => {
  await world.hasCheckedIn('ann', [1])
  const { page, openCard } = await world.phoneOf('ann')
  await openCard()
  const button = page.getByRole('button', checkInButton)
  await button.waitFor()
  await world.qunhuo.put('members', { ...(await world.membershipOf('ann')), state: 'removed' })
  await button.click()
  await expect(page.getByText('你已不在这个社群里,想回来的话,请联系群主')).toBeVisible()
  expect(await world.membershipOf('ann')).toMatchObject({ streak: 1, balance: 1 })
})

test('a member of another community is a stranger here: asked to join, refused until then', async ({
  world,
}) => {
  const other = { ...community, _id: '1111111111', name: '别的小组' }
  await world.qunhuo.put('communities', other)
  await world.hasCheckedIn('ann', [1])
  const refused = await world.qunhuo.call('checkin.checkIn', { communityId: other._id }, 'ann')
  expect(refused).toEqual({ ok: false, code: 'NOT_A_MEMBER' })

  const { page, openCard } = await world.phoneOf('ann')
  await openCard(other._id)
  await expect(page.getByText('别的小组')).toBeVisible()
  await expect(page.getByRole('button', { name: '加入' })).toBeVisible()
  await expect(page.getByRole('button', checkInButton)).toHaveCount(0)
})

test('an unknown community and a link without one say how to come in', async ({ world }) => {
  const { page, openCard } = await world.phoneOf('ann')
  await openCard('0000000000')
  await expect(page.getByText('没找到这个社群,请从群里最新的卡片进入')).toBeVisible()
  await openCard('')
  await expect(page.getByText('从群卡片进来')).toBeVisible()
})

test('a line said with the check-in is read by the others', async ({ world }) => {
  await world.hasCheckedIn('bob', [0])
  await world.hasCheckedIn('ann', [1])
  const { page, openCard } = await world.phoneOf('ann')
  await openCard()
  await page.getByRole('button', checkInButton).click()
  await page.getByRole('textbox', { name: '每日一言' }).fill('今天把缓存问题定位了')
  await page.getByRole('button', { name: '说给大家听' }).click()
  await expect(page.getByText('同伴都能看到')).toBeVisible()

  // What everybody sees may be two seconds old.
  world.qunhuo.cloud.clock.advance(3_000)
  const bob = await world.phoneOf('bob')
  await bob.openCard()
  await expect(bob.page.getByText('今天把缓存问题定位了')).toBeVisible()
})
