import type { Page } from '@playwright/test'
import { pages } from '../client/src/pageList'
import { memberIdOf } from '../cloudfunctions/lib/memberId'
import { community, expect, test } from './journey'
import type { World } from './World'

const communityId = community._id
const shown = (page: Page, text: string | RegExp) =>
  expect(page.getByText(text).filter({ visible: true }).first()).toBeVisible()
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).filter({ visible: true }).first().click()
const write = (page: Page, label: string, text: string) =>
  page.getByRole('textbox', { name: label }).filter({ visible: true }).fill(text)

async function openMine(page: Page, row: string | RegExp): Promise<void> {
  await page.getByRole('tab', { name: '我的' }).filter({ visible: true }).click()
  await press(page, row)
}

async function begin(world: World): Promise<void> {
  const staff = {
    [memberIdOf(communityId, 'boss')]: 'owner' as const,
    [memberIdOf(communityId, 'zhou')]: 'admin' as const,
  }
  await world.qunhuo.put('communities', { ...community, staff })
  for (const person of ['boss', 'zhou', 'ann']) await world.hasCheckedIn(person, [0])
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

test('a colleague asks by name, an admin answers in quiet hours, and the message comes once, after them', async ({
  world,
}) => {
  await begin(world)
  await world.qunhuo.call('notices.setQuiet', { communityId, quiet: { from: 9, to: 10 } }, 'boss')
  const ann = await world.phoneOf('ann')
  await ann.openCard()
  await openMine(ann.page, /^求助/)
  await shown(ann.page, '还没有问过')
  await shown(ann.page, '管理员看到就会回复')
  await press(ann.page, '问一个问题')
  await shown(ann.page, '带着你的名字,只有本群的群主和管理员看得到')
  await press(ann.page, '送出')
  await shown(ann.page, '写一句再送出')
  await ann.page.getByRole('radio', { name: '奖品' }).filter({ visible: true }).click()
  await write(ann.page, '想问什么', '换的咖啡券\n在哪里领?')
  await shown(ann.page, '有回复时提醒我')
  await press(ann.page, '送出')
  await shown(ann.page, '有回复时会提醒你')
  await shown(ann.page, '待答复')

  const zhou = await world.phoneOf('zhou')
  await zhou.openCard()
  await openMine(zhou.page, /待答的求助/)
  await shown(zhou.page, '在等答复')
  await press(zhou.page, /换的咖啡券 在哪里领/)
  await press(zhou.page, '送出回复')
  await shown(zhou.page, '写一句再送出')
  await write(zhou.page, '回复', '加微信领红包')
  await press(zhou.page, '送出回复')
  await shown(zhou.page, '有些文字没有通过内容检查,换个说法再试')
  await write(zhou.page, '回复', '前台小柜子里,报名字就行')
  await press(zhou.page, '送出回复')
  await shown(zhou.page, '已答复')
  await pass(world, 30)
  expect(messagesTo(world, 'ann')).toEqual([])
  await pass(world, 45)
  await pass(world, 10)
  expect(messagesTo(world, 'ann')).toMatchObject([{ answer: { errcode: 0 } }])

  await ann.openCard(communityId, pages.help.path)
  await shown(ann.page, '已答复')
  await press(ann.page, /换的咖啡券 在哪里领/)
  await shown(ann.page, '前台小柜子里,报名字就行')
  await press(ann.page, '解决了')
  await shown(ann.page, '这个问题已经解决')
  await press(ann.page, '还没解决,重新打开')
  await write(ann.page, '补充', '柜子锁着呢')
  await press(ann.page, /^补充$/)
  await shown(ann.page, '柜子锁着呢')
  await zhou.openCard(communityId, pages.helpQueue.path)
  await press(zhou.page, /换的咖啡券 在哪里领/)
  await shown(zhou.page, '柜子锁着呢')
  await press(zhou.page, '标为已解决')
  await shown(zhou.page, '这个问题已经解决')
})

// What a browser logs of a dead network.
test.use({ expectedErrors: /ERR_INTERNET_DISCONNECTED|Failed to load resource/ })

test('words that do not pass wait for an admin; who wants no reminder gets none; a dead network keeps what was written', async ({
  world,
}) => {
  await begin(world)
  const ann = await world.phoneOf('ann')
  await ann.openCard(communityId, pages.askHelp.path)
  await write(ann.page, '想问什么', '加微信领红包是真的吗')
  await shown(ann.page, '有回复时提醒我')
  await ann.context.setOffline(true)
  await press(ann.page, '送出')
  await shown(ann.page, /网络/)
  await ann.context.setOffline(false)
  await press(ann.page, '送出')
  await shown(ann.page, '有一段还没通过检查,管理员放行后才会送到')
  await world.qunhuo.call('notices.mute', { communityId, muted: true }, 'ann')

  const boss = await world.phoneOf('boss')
  await boss.openCard(communityId, pages.helpQueue.path)
  await shown(boss.page, '这里没有求助')
  await boss.openCard(communityId, pages.heldTexts.path)
  await shown(boss.page, '求助')
  await press(boss.page, '放行')
  await shown(boss.page, '没有等着看的')
  await boss.openCard(communityId, pages.helpQueue.path)
  await press(boss.page, /加微信领红包是真的吗/)
  await write(boss.page, '回复', '是骗子,别加')
  await press(boss.page, '送出回复')
  await shown(boss.page, '已答复')
  await pass(world, 30)
  expect(messagesTo(world, 'ann')).toEqual([])
  await ann.openCard(communityId, pages.help.path)
  await press(ann.page, /加微信领红包是真的吗/)
  await shown(ann.page, '是骗子,别加')
})

test('the owner promises hours, and colleagues see when somebody is there', async ({ world }) => {
  await begin(world)
  const boss = await world.phoneOf('boss')
  await boss.openCard(communityId, pages.helpHours.path)
  await boss.page
    .getByRole('radio', { name: /工作日/ })
    .filter({ visible: true })
    .click()
  await write(boss.page, '补充一句', '急事在群里找小周')
  await press(boss.page, '保存')
  await shown(boss.page, '已保存,一分钟内生效')
  await pass(world, 2)
  const ann = await world.phoneOf('ann')
  await ann.openCard(communityId, pages.help.path)
  await shown(ann.page, '工作日 9:30–18:00')
  await shown(ann.page, '急事在群里找小周')
  await shown(ann.page, /现在没人值守,.+起会有人回复|现在有人值守,会尽快回复/)
})
