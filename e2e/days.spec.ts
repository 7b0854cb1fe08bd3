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
  await page.getByRole('button', { name: '下个月' }).click()
  await expect(page.getByRole('img', { name: '12月31日 还没到' })).toBeVisible()
})

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

test('an admin lets only working days count from tomorrow on, and gives a make-up card', async ({
  world,
}) => {
  await world.qunhuo.put('communities', {
    ...community,
    staff: { [memberIdOf(community._id, 'boss')]: 'owner' },
  })
  await world.hasCheckedIn('boss', [0])
  await world.hasCheckedIn('ann', [0])
  const { page, openCard } = await world.phoneOf('boss')
  await openCard(community._id, pages.days.path)
  await page.getByRole('switch', { name: '只算工作日' }).click()
  await page.getByRole('button', { name: '保存,11月3日起生效' }).click()
  await expect(page.getByText('11月3日起:只算工作日')).toBeVisible()
  await expect(page.getByText('收录到 2026 年')).toBeVisible()

  await openCard(community._id, pages.grantCard.path)
  await page.getByText('ann', { exact: true }).click()
  await page.getByRole('button', { name: '送出' }).click()
  await expect(page.getByText('写一句原因吧')).toBeVisible()
  await page.getByRole('textbox', { name: '原因' }).fill('机房断网')
  await page.getByRole('button', { name: '送出' }).click()
  await expect(page.getByText('ann 收到一张补签卡')).toBeVisible()
  expect(await world.membershipOf('ann')).toMatchObject({ makeUpCards: 1, balance: 1 })
})
