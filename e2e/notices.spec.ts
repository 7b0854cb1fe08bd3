import type { Page } from '@playwright/test'
import { pages } from '../client/src/pageList'
import { memberIdOf } from '../cloudfunctions/lib/memberId'
import { item } from '../cloudfunctions/points/simulation/redemptions'
import { community, expect, test } from './journey'
import type { World } from './World'

const communityId = community._id
const shown = (page: Page, text: string | RegExp) =>
  expect(page.getByText(text).filter({ visible: true }).first()).toBeVisible()
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).filter({ visible: true }).first().click()

async function openMine(page: Page, row: string | RegExp): Promise<void> {
  await page.getByRole('tab', { name: '我的' }).filter({ visible: true }).click()
  await press(page, row)
}

async function begin(world: World): Promise<void> {
  const staff = { [memberIdOf(communityId, 'boss')]: 'owner' as const }
  await world.qunhuo.put('communities', { ...community, staff })
  for (const person of ['boss', 'ann']) await world.hasCheckedIn(person, [0])
}

async function pass(world: World, minutes: number): Promise<void> {
  world.qunhuo.cloud.clock.advance(minutes * 60_000)
  await world.qunhuo.cloud.settled()
}

const messagesTo = (world: World, openid: string) =>
  world.qunhuo.cloud.outbox
    .list()
    .filter(({ api }) => api === 'subscribeMessage.send')
    .filter(({ params }) => params.touser === openid)

test('what the content check does not pass waits for an admin, who lets it pass or says why not', async ({
  world,
}) => {
  await begin(world)
  const ann = await world.phoneOf('ann')
  await ann.openCard()
  await ann.page.getByRole('textbox', { name: '每日一言' }).fill('加微信领红包')
  await press(ann.page, '说给大家听')
  await shown(ann.page, '还没通过检查,管理员看过才会公开')
  await openMine(ann.page, /被留下的内容/)
  await shown(ann.page, '等管理员看')
  await press(ann.page, '有结果告诉我')
  await shown(ann.page, '有结果会告诉你')

  const boss = await world.phoneOf('boss')
  await boss.openCard()
  await openMine(boss.page, /待看的内容/)
  await shown(boss.page, '加微信领红包')
  await press(boss.page, '不放行')
  const dialog = boss.page.getByRole('dialog', { name: '不放行' })
  await dialog.getByRole('textbox', { name: '原因' }).fill('像是广告,换个说法就好')
  await dialog.getByRole('button', { name: '不放行,告诉作者' }).click()
  await shown(boss.page, '没有等着看的')
  await pass(world, 6)
  expect(messagesTo(world, 'ann')).toMatchObject([{ answer: { errcode: 0 } }])

  await ann.openCard(communityId, pages.ownHeld.path)
  await shown(ann.page, '没有放行')
  await shown(ann.page, '像是广告,换个说法就好')
  await world.qunhuo.call('checkin.say', { communityId, text: '加微信领红包,开玩笑' }, 'ann')
  await boss.openCard(communityId, pages.heldTexts.path)
  await press(boss.page, '放行')
  await shown(boss.page, '没有等着看的')
  await boss.openCard()
  await shown(boss.page, '加微信领红包,开玩笑')
})

test('who agrees to be told of an order is told once, after the quiet hours in which it was handed out', async ({
  world,
}) => {
  await begin(world)
  await world.qunhuo.put('items', { ...item, communityId, left: 3, price: 1 })
  const ann = await world.phoneOf('ann')
  await ann.openCard(communityId, pages.shop.path)
  await press(ann.page, '换「咖啡券」,1 积分')
  await press(ann.page, '用 1 积分换')
  await shown(ann.page, '剩 2')
  await ann.openCard(communityId, pages.orders.path)
  await press(ann.page, '「咖啡券」发放后告诉我')
  await shown(ann.page, '「咖啡券」发放后会告诉你')

  const boss = await world.phoneOf('boss')
  await boss.openCard()
  await openMine(boss.page, /提醒与免打扰/)
  await shown(boss.page, '22 点到第二天 8 点不发提醒,这段时间的事过后再告诉你')
  await boss.page.getByRole('textbox', { name: '从几点' }).fill('9')
  await boss.page.getByRole('textbox', { name: '到几点' }).fill('10')
  await press(boss.page, '保存安静时段')
  await shown(boss.page, '安静时段已改')

  await boss.openCard(communityId, pages.queue.path)
  await press(boss.page, '标为已发放')
  await shown(boss.page, '这里没有兑换单')
  await pass(world, 30)
  expect(messagesTo(world, 'ann')).toEqual([])
  await pass(world, 45)
  expect(messagesTo(world, 'ann')).toHaveLength(1)
  await pass(world, 10)
  expect(messagesTo(world, 'ann')).toHaveLength(1)
})
