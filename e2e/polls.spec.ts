import type { Page } from '@playwright/test'
import readXlsxFile from 'read-excel-file/node'
import { memberIdOf } from '../cloudfunctions/lib/memberId'
import { demoCommunity } from '../scripts/demo/demoCommunity'
import { community, expect, test } from './journey'
import type { World } from './World'

const LATER_MS = 4_000

/** Makes a member an admin of the community. */
async function isAdmin(world: World, openid: string) {
  const staff = { [memberIdOf(community._id, openid)]: 'admin' as const }
  await world.qunhuo.put('communities', { ...community, staff })
}

/** Phone and cloud have one time: what is proposed as a close then lies ahead. */
async function phoneAt(world: World, openid: string) {
  const phone = await world.phoneOf(openid)
  await phone.page.clock.setSystemTime(world.qunhuo.cloud.clock.now())
  return phone
}

const pollPath = 'packages/poll/poll/index'
const shown = (page: Page, text: string | RegExp) =>
  expect(page.getByText(text).filter({ visible: true }).first()).toBeVisible()

test('an admin launches a poll, people vote and change, it closes, and the result is exported', async ({
  build,
  world,
}) => {
  await world.hasCheckedIn('zhou', [1])
  await world.hasCheckedIn('ann', [1])
  await isAdmin(world, 'zhou')
  const admin = await phoneAt(world, 'zhou')
  const launching = admin.page
  await admin.openCard(community._id, 'packages/poll/polls/index')
  await launching.getByRole('button', { name: '发起投票' }).click()
  await launching.getByRole('button', { name: '餐厅选择' }).click()
  await expect(launching.getByRole('textbox', { name: '选项 1' })).toHaveValue('火锅')
  await launching.getByRole('textbox', { name: '标题' }).fill('周五吃什么')
  await launching.getByRole('button', { name: '发起投票' }).filter({ visible: true }).last().click()
  await shown(launching, '还没有人投票')
  const pollId = await newestPoll(world)

  const ann = await phoneAt(world, 'ann')
  await ann.openCard(community._id, pollPath, { p: pollId })
  await shown(ann.page, '周五吃什么')
  await ann.page.getByRole('radio', { name: /^火锅/ }).click()
  await shown(ann.page, '已投票,+1 积分')
  await expect(ann.page.getByRole('radio', { name: '火锅,1 票,占 100%,你选了这个' })).toBeVisible()
  expect(await world.membershipOf('ann')).toMatchObject({ balance: 2 })
  if (build === 'weapp') {
    world.qunhuo.cloud.consents.add('ann', 'local-poll-closed')
    await ann.page.getByRole('button', { name: '截止后告诉我结果' }).click()
    await shown(ann.page, '截止后会告诉你结果')
  }

  world.qunhuo.cloud.clock.advance(LATER_MS)
  await ann.page.getByRole('radio', { name: /^其他/ }).click()
  await ann.page.getByRole('textbox', { name: '其他' }).fill('=麻辣烫')
  await ann.page.getByRole('button', { name: '就选这个' }).click()
  await shown(ann.page, '你写的:=麻辣烫')
  await expect(ann.page.getByRole('radio', { name: /^火锅,0 票/ })).toBeVisible()
  expect(await world.membershipOf('ann')).toMatchObject({ balance: 2 })

  world.qunhuo.cloud.clock.advance(LATER_MS)
  await admin.openCard(community._id, pollPath, { p: pollId })
  await launching.getByRole('button', { name: '提前截止' }).click()
  await launching.getByRole('button', { name: '截止', exact: true }).click()
  await shown(launching, '几秒后截止')
  world.qunhuo.cloud.clock.advance(2 * 60_000)
  await world.qunhuo.cloud.settled()

  await ann.openCard(community._id, pollPath, { p: pollId })
  await shown(ann.page, '已截止 · 单选')
  await expect(ann.page.getByRole('radio')).toHaveCount(0)
  await expect(ann.page.getByRole('img', { name: '其他…,1 票,占 100%,你选了这个' })).toBeVisible()
  const sent = world.qunhuo.cloud.outbox.list().filter(({ api }) => api.includes('subscribe'))
  expect(sent).toHaveLength(build === 'weapp' ? 1 : 0)

  await admin.openCard(community._id, pollPath, { p: pollId })
  const download = launching.waitForEvent('download')
  await launching.getByRole('button', { name: /导出表格/ }).click()
  const [result, details] = await readXlsxFile(await (await download).path())
  expect(result?.data[5]).toEqual(['其他', 1, 100])
  expect(details?.data[1]?.slice(0, 3)).toEqual([1, 'ann', '其他'])
  expect(details?.data[1]?.[8]).toBe('=麻辣烫')
})

test('what waits for a vote is on 今天 and leads there, of several one chooses and then votes', async ({
  world,
}) => {
  await world.hasCheckedIn('zhou', [1])
  await world.hasCheckedIn('ann', [0])
  await isAdmin(world, 'zhou')
  const reply = await world.qunhuo.call('poll.launch', severalOf(world), 'zhou')
  expect(reply.ok).toBe(true)
  const { page, openCard } = await phoneAt(world, 'ann')
  await openCard()
  await page.getByRole('button', { name: /下周聊什么/ }).click()
  await page.getByRole('checkbox', { name: /^缓存/ }).click()
  await page.getByRole('checkbox', { name: /^包体/ }).click()
  await page.getByRole('button', { name: '投票 +1 积分' }).click()
  await shown(page, /已投 1 人/)
  await expect(page.getByRole('checkbox', { name: '缓存,1 票,占 100%,你选了这个' })).toBeVisible()
  await openCard()
  await expect(page.getByText('等你投票')).toHaveCount(0)
})

test('who opens the card of a poll before joining is led to where one joins', async ({ world }) => {
  await world.hasCheckedIn('zhou', [1])
  await isAdmin(world, 'zhou')
  const reply = await world.qunhuo.call('poll.launch', severalOf(world), 'zhou')
  if (!reply.ok) throw new Error(reply.code)
  const { page, openCard } = await world.phoneOf('newcomer')
  await openCard(community._id, pollPath, { p: reply.data.pollId })
  await page.getByRole('button', { name: '去加入' }).click()
  await shown(page, community.purpose)
})

function severalOf(world: World) {
  const now = world.qunhuo.cloud.clock.now().getTime()
  return {
    communityId: demoCommunity._id,
    requestId: 'requestrequestrequest1',
    title: '下周聊什么',
    options: [{ text: '缓存' }, { text: '文档' }, { text: '包体' }],
    most: 2,
    other: false,
    additions: false,
    changes: true,
    showing: 'live' as const,
    voters: 'everyone' as const,
    repeat: 'never' as const,
    closesAt: new Date(now + 86_400_000).toISOString(),
    anonymous: false,
  }
}

async function newestPoll(world: World): Promise<string> {
  const list = { communityId: community._id, which: 'open' as const }
  const reply = await world.qunhuo.call('poll.list', list, 'zhou')
  const [poll] = reply.ok ? reply.data.polls : []
  if (!poll) throw new Error('no poll')
  return poll.pollId
}
