import { pages } from '../client/src/pageList'
import { memberIdOf } from '../cloudfunctions/lib/memberId'
import { withPoints } from '../cloudfunctions/lib/simulator/population'
import { item } from '../cloudfunctions/points/simulation/redemptions'
import { community, expect, test } from './journey'
import type { World } from './World'

const communityId = community._id

/** A shop with three units of one thing, somebody who can pay for it, and an admin. */
async function begin(world: World): Promise<void> {
  const { qunhuo } = world
  const staff = { [memberIdOf(communityId, 'zhou')]: 'admin' as const }
  await qunhuo.put('communities', { ...community, staff })
  for (const openid of ['ann', 'zhou']) {
    await world.hasCheckedIn(openid, [0])
    const member = await world.membershipOf(openid)
    await qunhuo.put('members', withPoints(member, 80, qunhuo.cloud.clock.now()))
  }
  await qunhuo.put('items', { ...item, communityId, left: 3 })
}

test('somebody redeems, follows the order, and gets the points back when it is declined', async ({
  world,
}) => {
  await begin(world)
  const ann = await world.phoneOf('ann')
  await ann.openCard(communityId, 'packages/points/shop/index')
  await expect(ann.page.getByText('剩 3')).toBeVisible()
  await ann.page.getByRole('button', { name: '换「咖啡券」,50 积分' }).click()
  await expect(ann.page.getByText('换后还有 31 积分')).toBeVisible()
  await ann.page.getByRole('button', { name: '用 50 积分换' }).click()
  await expect(ann.page.getByText('剩 2')).toBeVisible()
  await expect(ann.page.getByText('还差 19 积分')).toBeVisible()
  await ann.openCard(communityId, 'packages/points/orders/index')
  await expect(ann.page.getByText('待发放')).toBeVisible()

  const zhou = await world.phoneOf('zhou')
  await zhou.openCard(communityId, 'packages/points/queue/index')
  await expect(zhou.page.getByText('ann · 咖啡券')).toBeVisible()
  await zhou.page.getByRole('button', { name: '退回积分' }).click()
  await zhou.page.getByRole('textbox', { name: '原因' }).fill('这批已经发完')
  await zhou.page.getByRole('button', { name: '退回 50 积分' }).click()
  await expect(zhou.page.getByText('这里没有兑换单')).toBeVisible()

  await ann.openCard(communityId, 'packages/points/orders/index')
  await expect(ann.page.getByText('已退回', { exact: true })).toBeVisible()
  await expect(ann.page.getByText('这批已经发完,积分已退回')).toBeVisible()
  await ann.openCard(communityId, 'packages/points/ledger/index')
  await expect(ann.page.getByText('积分退回 · 咖啡券')).toBeVisible()
  await expect(ann.page.getByText('兑换 · 咖啡券', { exact: true })).toBeVisible()
  expect(await world.membershipOf('ann')).toMatchObject({ balance: 81, seq: 4 })
})

test('an admin fills the shelf, hands an order out, and reads what the night’s audit found', async ({
  world,
}) => {
  await begin(world)
  const { qunhuo } = world
  const { page, openCard } = await world.phoneOf('zhou')
  await openCard(communityId, pages.items.path)
  await page.getByRole('button', { name: '上架新商品' }).click()
  const sheet = page.getByRole('dialog', { name: '上架新商品' })
  await sheet.getByRole('button', { name: '上架', exact: true }).click()
  await expect(sheet.getByText('写个名称吧')).toBeVisible()
  await sheet.getByRole('textbox', { name: '名称' }).fill('电影票')
  await sheet.getByRole('textbox', { name: '价格(积分)' }).fill('30')
  await sheet.getByRole('textbox', { name: '库存' }).fill('2')
  await sheet.getByRole('button', { name: '上架', exact: true }).click()
  await expect(page.getByText('30 积分 · 剩 2')).toBeVisible()

  const ann = await world.phoneOf('ann')
  await ann.openCard(communityId, pages.shop.path)
  await ann.page.getByRole('button', { name: '换「电影票」,30 积分' }).click()
  await ann.page.getByRole('button', { name: '用 30 积分换' }).click()
  await expect(ann.page.getByText('剩 1')).toBeVisible()

  await openCard(communityId, pages.queue.path)
  await expect(page.getByText('ann · 电影票')).toBeVisible()
  await page.getByRole('button', { name: '标为已发放' }).click()
  await expect(page.getByText('这里没有兑换单')).toBeVisible()
  await ann.openCard(communityId, pages.orders.path)
  await expect(ann.page.getByText('已发放', { exact: true })).toBeVisible()

  const nightPasses = async () => {
    world.morningAfter(1)
    await qunhuo.cloud.fireTimer('points', 'tend')
  }
  await nightPasses()
  await ann.openCard(communityId, pages.ledger.path)
  await expect(ann.page.getByText('11月3日夜间对账无误')).toBeVisible()
  await expect(ann.page.getByText('余 51')).toBeVisible()

  // Somebody with the database in hand makes ann richer.
  await qunhuo.put('members', { ...(await world.membershipOf('ann')), balance: 99 })
  await nightPasses()
  await openCard(communityId, pages.audits.path)
  await expect(page.getByText('全部无误').first()).toBeVisible()
  await expect(page.getByText('1 人有出入')).toBeVisible()
  await expect(page.getByText('明细合计 51,余额 99')).toBeVisible()
})

test('an admin corrects points with a reason that the member reads', async ({ world }) => {
  await begin(world)
  const zhou = await world.phoneOf('zhou')
  await zhou.openCard(communityId, 'packages/points/corrections/index')
  await zhou.page.getByText('ann', { exact: true }).click()
  await zhou.page.getByRole('tab', { name: '扣回' }).click()
  await zhou.page.getByRole('button', { name: '扣回 1 积分' }).click()
  await expect(zhou.page.getByText('写一句原因吧')).toBeVisible()
  await zhou.page.getByRole('textbox', { name: '原因' }).fill('上周多记了一分')
  await zhou.page.getByRole('button', { name: '扣回 1 积分' }).click()
  await expect(zhou.page.getByText('已更正,ann 现在有 80 积分')).toBeVisible()
  await zhou.page.getByRole('tab', { name: '更正记录' }).click()
  await expect(zhou.page.getByText('ann −1')).toBeVisible()

  const ann = await world.phoneOf('ann')
  await ann.openCard(communityId, 'packages/points/ledger/index')
  await expect(ann.page.getByText('管理员更正 · 上周多记了一分')).toBeVisible()
})

test('the ledger is read down to its first entry', async ({ world }) => {
  await world.hasCheckedIn('ann', [...Array(70).keys()])
  const { page, openCard } = await world.phoneOf('ann')
  await openCard(communityId, 'packages/points/ledger/index')
  await expect(page.getByText('签到 · 11月2日')).toBeVisible()
  await page.getByRole('button', { name: '更早的明细' }).click()
  await expect(page.getByText('签到 · 8月25日')).toBeVisible()
  await expect(page.getByRole('button', { name: '更早的明细' })).toBeHidden()
})
