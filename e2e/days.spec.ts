import type { Locator, Page } from '@playwright/test'
import { pages } from '../client/src/pageList'
import { memberIdOf } from '../cloudfunctions/lib/memberId'
import { community, expect, test } from './journey'

const checkInButton = { name: /^签到 \+\d+ 积分$/ }
const friday = new Date('2026-11-06T01:00:00.000Z')

test('a missed day is made up in two taps, and the streak goes on', async ({ world }) => {
  world.qunhuo.cloud.clock.set(friday)
  await world.hasCheckedIn('ann', [3, 1])
  await world.qunhuo.put('members', { ...(await world.membershipOf('ann')), makeUpCards: 1 })
  const { page, openCard } = await world.phoneOf('ann')
  await openCard()
  await expect(page.getByRole('img', { name: '连续 1 天' })).toBeVisible()
  await page.getByRole('button', { name: '11月4日 未签到,可以补签' }).click()
  await page.getByRole('button', { name: '补签', exact: true }).click()

  await expect(page.getByRole('img', { name: '11月4日 已补签' })).toBeVisible()
  await expect(page.getByRole('img', { name: '连续 3 天' })).toBeVisible()
  expect(await world.membershipOf('ann')).toMatchObject({ streak: 3, balance: 2, makeUpCards: 0 })

  await page.getByRole('button', checkInButton).click()
  await expect(page.getByRole('img', { name: '连续 4 天' })).toBeVisible()
})

test('the calendar goes back to the month of joining, and a day of last month is made up there', async ({
  world,
}) => {
  await world.qunhuo.put('communities', { ...community, closingDays: ['2026-10-01'] })
  await world.hasCheckedIn('ann', [33, 3])
  await world.qunhuo.put('members', { ...(await world.membershipOf('ann')), makeUpCards: 1 })
  const { page, openCard } = await world.phoneOf('ann')
  await openCard()
  const day = (name: string) => page.getByRole('img', { name })
  const earlier = page.getByRole('button', { name: '上个月' })
  const later = page.getByRole('button', { name: '下个月' })
  await expect(day('11月30日 还没到')).toBeVisible()
  await expect(later).toHaveCount(0)

  await earlier.click()
  await expect(day('10月1日 休息日')).toContainText('休')
  await expect(day('10月29日 未签到')).toContainText('–')
  await expect(day('10月30日 已签到')).toBeVisible()
  await page.getByRole('button', { name: '10月31日 未签到,可以补签' }).click()
  await page.getByRole('button', { name: '补签', exact: true }).click()
  await expect(day('10月31日 已补签')).toContainText('补')
  await later.click()
  await expect(page.getByRole('button', { name: '11月1日 未签到,可以补签' })).toBeVisible()
  await expect(later).toHaveCount(0)

  // Fingers last: who has touched the host's page is not heard with the mouse any more.
  await earlier.click()
  await swipe(page, day('10月15日 未签到'), 160)
  await expect(day('9月29日 加入之前')).toBeVisible()
  await expect(day('9月30日 已签到')).toBeVisible()
  await expect(earlier).toHaveCount(0)
  await swipe(page, day('9月15日 加入之前'), -160)
  await expect(day('10月31日 已补签')).toBeVisible()
})

/** A finger going so many pixels to the right, or to the left for fewer than none. */
async function swipe(page: Page, from: Locator, across: number): Promise<void> {
  await from.scrollIntoViewIfNeeded()
  const at = await from.boundingBox()
  if (!at) throw new Error('nothing to swipe on')
  const [x, y] = [at.x + at.width / 2, at.y + at.height / 2]
  const touch = await page.context().newCDPSession(page)
  const send = (type: 'touchStart' | 'touchMove', by: number) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x: x + by, y }] })
  await send('touchStart', 0)
  await send('touchMove', across / 2)
  await send('touchMove', across)
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await touch.detach()
}

test('a weekend breaks nothing where working days count, and coming on it counts', async ({
  world,
}) => {
  await world.qunhuo.put('communities', { ...community, workingDaysOnly: true })
  world.qunhuo.cloud.clock.set(friday)
  await world.hasCheckedIn('ann', [1, 0])
  await world.hasCheckedIn('bob', [1, 0])
  world.morningAfter(1)
  const bob = await world.phoneOf('bob')
  await bob.openCard()
  await bob.page.getByRole('button', checkInButton).click()
  await expect(bob.page.getByRole('img', { name: '连续 3 天' })).toBeVisible()

  world.morningAfter(2)
  const ann = await world.phoneOf('ann')
  await ann.openCard()
  await expect(ann.page.getByRole('img', { name: '连续 2 天' })).toBeVisible()
  await expect(ann.page.getByRole('img', { name: '11月8日 休息日' })).toBeVisible()
  await ann.page.getByRole('button', checkInButton).click()
  await expect(ann.page.getByRole('img', { name: '连续 3 天' })).toBeVisible()
})

test('a board has ties at one place, and a hidden member is seen by nobody else', async ({
  world,
}) => {
  await world.hasCheckedIn('ann', [0])
  await world.hasCheckedIn('bob', [0])
  await world.hasCheckedIn('eve', [1, 0])
  world.qunhuo.cloud.clock.advance(60_000)
  const ann = await world.phoneOf('ann')
  await ann.openCard(community._id, pages.board.path)
  await expect(ann.page.getByText('第 1 名 · 1 分')).toBeVisible()
  await ann.page.getByRole('tab', { name: '全部' }).click()
  await expect(ann.page.getByText('第 2 名 · 1 分')).toBeVisible()
  await expect(ann.page.getByRole('list', { name: '前 20 名' })).toContainText('bob')

  const eve = await world.phoneOf('eve')
  await eve.openCard(community._id, pages.board.path)
  await eve.page.getByRole('switch', { name: '让同伴看到我' }).click()
  await eve.page.getByRole('tab', { name: '连续签到' }).click()
  await expect(eve.page.getByText('第 1 名 · 2 天')).toBeVisible()
  await expect(eve.page.getByRole('list', { name: '前 20 名' })).not.toContainText('eve')

  world.qunhuo.cloud.clock.advance(10_000)
  await ann.openCard(community._id, pages.board.path)
  await ann.page.getByRole('tab', { name: '全部' }).click()
  await expect(ann.page.getByText('第 1 名 · 1 分')).toBeVisible()
  await expect(ann.page.getByRole('list', { name: '前 20 名' })).not.toContainText('eve')
})

test('a line is answered with an emoji, and its author sees it', async ({ world }) => {
  await world.hasCheckedIn('bob', [0])
  await world.qunhuo.call(
    'checkin.say',
    { communityId: community._id, text: '咖啡机修好了' },
    'bob',
  )
  await world.hasCheckedIn('ann', [0])
  const ann = await world.phoneOf('ann')
  await ann.openCard()
  await ann.page.getByRole('button', { name: '回应 bob' }).click()
  await ann.page.getByRole('checkbox', { name: '庆祝' }).click()
  await expect(ann.page.getByRole('checkbox', { name: '庆祝 1' })).toBeChecked()

  await expect
    .poll(async () => {
      world.qunhuo.cloud.clock.advance(3_000)
      const reply = await world.qunhuo.call('checkin.today', { communityId: community._id }, 'bob')
      return reply.ok ? reply.data.mine?.reactions : null
    })
    .toEqual([{ reaction: 'cheer', count: 1 }])
  const bob = await world.phoneOf('bob')
  await bob.openCard()
  await expect(bob.page.getByRole('img', { name: '庆祝 1' })).toBeVisible()
})

test('a board of a month, of all time and of teams shows my place and my neighbours', async ({
  world,
}) => {
  await world.hasCheckedIn('ann', [0])
  const ann = await world.membershipOf('ann')
  for (let other = 0; other < 22; other++) {
    const nickname = `p${other}`
    const _id = memberIdOf(community._id, nickname)
    const month = { ...ann.month, points: 2 }
    const sums = { week: { ...ann.week, points: 2 }, month, earned: 2, streak: 2 }
    await world.qunhuo.put('members', { ...ann, ...sums, _id, openid: nickname, nickname })
  }
  await world.hasCheckedIn('bob', [0])
  const staff = { [memberIdOf(community._id, 'bob')]: 'admin' as const }
  await world.qunhuo.put('communities', { ...community, staff })
  world.qunhuo.cloud.clock.advance(60_000)
  const { page, openCard } = await world.phoneOf('ann')
  await openCard(community._id, pages.board.path)
  await page.getByRole('tab', { name: '本月' }).click()
  await expect(page.getByText('第 23 名 · 1 分')).toBeVisible()
  const near = page.getByRole('list', { name: '你的前后' }).getByRole('listitem')
  await expect(near).toHaveCount(5)
  await expect(near.filter({ hasText: 'ann(你)' })).toContainText('23')
  await expect(near.filter({ hasText: 'bob' })).toContainText('23')
  await page.getByRole('tab', { name: '连续签到' }).click()
  await expect(page.getByText('第 23 名 · 1 天')).toBeVisible()

  const bob = await world.phoneOf('bob')
  await bob.openCard(community._id, pages.board.path)
  await bob.page.getByRole('tab', { name: '小队' }).click()
  await bob.page.getByRole('textbox', { name: '小队名' }).fill('研发')
  await bob.page.getByRole('button', { name: '添加', exact: true }).click()
  await bob.page.getByRole('radio', { name: '研发' }).click()
  await expect(bob.page.getByRole('radio', { name: '研发' })).toBeChecked()
  await world.qunhuo.cloud.fireTimer('board', 'count')
  world.qunhuo.cloud.clock.advance(60_000)
  await page.getByRole('tab', { name: '小队' }).click()
  await expect(page.getByText('按人均算')).toBeVisible()
  await expect(page.getByText('研发').first()).toBeVisible()
})

test('an admin changes awards at once and days from tomorrow on, which breaks no streak, and gives a make-up card', async ({
  build,
  world,
}) => {
  const { clock } = world.qunhuo.cloud
  const staff = { [memberIdOf(community._id, 'boss')]: 'owner' as const }
  await world.qunhuo.put('communities', { ...community, staff })
  await world.hasCheckedIn('boss', [0])
  await world.hasCheckedIn('ann', [0])
  const { page, openCard } = await world.phoneOf('boss')
  await openCard(community._id, pages.settings.path)
  await page.getByRole('button', { name: '签到加 1', exact: true }).click()
  await page.getByRole('button', { name: '保存奖励' }).click()
  await expect(page.getByText('奖励已改,从现在起算')).toBeVisible()

  await openCard(community._id, pages.days.path)
  await page.getByRole('switch', { name: '只算工作日' }).click()
  await page.getByRole('textbox', { name: '换日时间(点)' }).fill('4')
  // WeChat's wheels are not a browser's date field.
  if (build === 'h5') await page.getByLabel('自己的休息日').fill('2026-11-05')
  await page.getByRole('button', { name: '保存,11月3日起生效' }).click()
  await expect(page.getByText('11月3日起:只算工作日,北京时间 4:00 换日')).toBeVisible()
  await expect(page.getByText('收录到 2026 年')).toBeVisible()

  await openCard(community._id, pages.grantCard.path)
  await page.getByText('ann', { exact: true }).click()
  await page.getByRole('button', { name: '送出' }).click()
  await expect(page.getByText('写一句原因吧')).toBeVisible()
  await page.getByRole('textbox', { name: '原因' }).fill('机房断网')
  await page.getByRole('button', { name: '送出' }).click()
  await expect(page.getByText('ann 收到一张补签卡')).toBeVisible()
  expect(await world.membershipOf('ann')).toMatchObject({ makeUpCards: 1, balance: 1 })

  // Two in the morning of the 4th is the night of the 3rd by now.
  clock.set(new Date('2026-11-03T18:00:00.000Z'))
  const ann = await world.phoneOf('ann')
  await ann.openCard()
  await ann.page.getByRole('button', { name: '签到 +2 积分' }).click()
  await expect(ann.page.getByRole('img', { name: '连续 2 天' })).toBeVisible()
  await expect(ann.page.getByRole('img', { name: '11月3日 已签到' })).toBeVisible()
  // The page shows the tap before it has arrived, and what arrives after the next cut-off is that day's.
  await expect.poll(async () => (await world.membershipOf('ann')).streak).toBe(2)
  clock.set(new Date('2026-11-03T21:00:00.000Z'))
  await ann.openCard()
  await ann.page.getByRole('button', { name: '签到 +2 积分' }).click()
  await expect(ann.page.getByRole('img', { name: '连续 3 天' })).toBeVisible()
  if (build === 'h5')
    await expect(ann.page.getByRole('img', { name: '11月5日 休息日' })).toBeVisible()
})
