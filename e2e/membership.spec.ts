import type { Page } from '@playwright/test'
import { pages } from '../client/src/pageList'
import type { Community } from '../cloudfunctions/lib/collections'
import type { StaffRole } from '../cloudfunctions/lib/collections/community'
import { memberIdOf } from '../cloudfunctions/lib/memberId'
import { defaultAwards } from '../domain/awards'
import { dumpOf } from '../scripts/startQunhuo'
import { community, expect, test } from './journey'
import type { World } from './World'

const DAY_MS = 86_400_000
const other = { ...community, _id: '1111111111', name: '项目群' }
const checkInButton = { name: /^签到 \+\d+ 积分$/ }
const shown = (page: Page, text: string | RegExp) =>
  page.getByText(text).filter({ visible: true }).first()

async function openMine(page: Page, row: string): Promise<void> {
  await page.getByRole('tab', { name: '我的' }).filter({ visible: true }).click()
  await page.getByRole('button', { name: row }).filter({ visible: true }).click()
}

test('one person in two communities turns from one to the other, and is told apart by name', async ({
  world,
}) => {
  await world.qunhuo.put('communities', other)
  await world.hasCheckedIn('ann', [1])
  const joining = { communityId: other._id, nickname: '安', shown: true, via: 'card' } as const
  await world.qunhuo.call('community.join', joining, 'ann')
  const { page, openCard } = await world.phoneOf('ann')
  await openCard()
  await page.getByRole('button', checkInButton).waitFor()

  await openMine(page, '我的社群')
  await page.getByRole('button', { name: '项目群' }).click()
  await expect(shown(page, '项目群')).toBeVisible()
  await page.getByRole('button', checkInButton).filter({ visible: true }).click()
  await expect(shown(page, '今天第 1 位签到')).toBeVisible()

  await openMine(page, '我的资料')
  await page.getByRole('textbox', { name: '昵称' }).fill('小安')
  await page.getByRole('textbox', { name: '擅长' }).fill('写文档、做表格')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(shown(page, '已保存')).toBeVisible()
  const member = await world.qunhuo.read('members', memberIdOf(other._id, 'ann'))
  expect(member).toMatchObject({ nickname: '小安', skills: ['写文档', '做表格'], streak: 1 })
  expect(await world.membershipOf('ann')).toMatchObject({ nickname: 'ann', streak: 1 })
})

test('an invitation counts with the first check-in, earns its points, and makes the month’s best', async ({
  world,
}) => {
  const awards = { ...defaultAwards, invitation: 2, inviterOfMonth: 20 }
  await world.qunhuo.put('communities', { ...community, awards })
  await world.hasCheckedIn('ann', [1])
  const ann = await world.phoneOf('ann')
  await ann.openCard()
  await openMine(ann.page, '邀请同伴')
  await expect(shown(ann.page, '每邀请一位,+2 积分')).toBeVisible()
  await expect(shown(ann.page, '还没有人从你的卡片进来')).toBeVisible()

  const bob = await world.phoneOf('bob')
  const invitation = memberIdOf(community._id, 'ann').slice(-22)
  await bob.openCard(community._id, undefined, { i: invitation })
  await bob.page.getByRole('textbox', { name: /怎么称呼你/ }).fill('小博')
  await bob.page.getByRole('button', { name: '加入' }).click()
  await expect(shown(bob.page, '第一周')).toBeVisible()
  await bob.page.getByRole('button', checkInButton).click()
  await expect(shown(bob.page, '今天第 1 位签到')).toBeVisible()
  await world.qunhuo.cloud.fireTimer('community', 'countInvitations')
  expect(await world.membershipOf('ann')).toMatchObject({ balance: 1 + 2 })

  world.qunhuo.cloud.clock.set(new Date('2026-12-01T01:00:00.000Z'))
  await world.qunhuo.cloud.fireTimer('community', 'awardInviters')
  await ann.openCard(community._id, 'packages/community/invite/index')
  await expect(shown(ann.page, '已算数')).toBeVisible()
  await expect(shown(ann.page, '小博')).toBeVisible()
  await expect(ann.page.getByRole('list', { name: '邀请达人' })).toContainText('ann')
  expect(await world.membershipOf('ann')).toMatchObject({ balance: 1 + 2 + 20 })
})

test('one takes one’s data along, erases oneself, and comes back as somebody new', async ({
  build,
  world,
}) => {
  await world.hasCheckedIn('bob', [0])
  await world.hasCheckedIn('ann', [1, 0])
  const { page, openCard } = await world.phoneOf('ann')
  await openCard()
  await openMine(page, '我的数据')
  const download = build === 'h5' ? page.waitForEvent('download') : null
  await page.getByRole('button', { name: '导出' }).click()
  await expect(shown(page, '文件给你了')).toBeVisible()
  expect((await download)?.suggestedFilename() ?? '群火-我的数据.json').toBe('群火-我的数据.json')

  await page.getByRole('button', { name: '注销' }).click()
  await expect(shown(page, '注销后不能恢复')).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: '注销' }).click()
  await expect(shown(page, '从群卡片进来')).toBeVisible()
  expect(Object.values(await dumpOf(world.qunhuo)).join('\n')).not.toContain('"ann"')

  await openCard()
  await page.getByRole('button', { name: '加入' }).click()
  await page.getByRole('button', checkInButton).click()
  await expect(page.getByRole('img', { name: '连续 1 天' })).toBeVisible()
})

test('who is removed is told so and takes no part, until an admin asks them back', async ({
  world,
}) => {
  await world.hasCheckedIn('zhou', [1])
  await world.hasCheckedIn('ann', [1])
  await becomes(world, 'zhou', 'owner')
  const ann = await world.phoneOf('ann')
  await ann.openCard()
  await ann.page.getByRole('button', checkInButton).waitFor()

  const owner = await world.phoneOf('zhou')
  await owner.openCard(community._id, pages.members.path)
  await owner.page.getByRole('button', { name: /ann/ }).click()
  await owner.page.getByRole('button', { name: '移出社群' }).click()
  await expect(shown(owner.page, '移出 ann?')).toBeVisible()
  await owner.page.getByRole('button', { name: '移出', exact: true }).click()
  await expect(shown(owner.page, '已移出 ann')).toBeVisible()
  await expect(owner.page.getByRole('button', { name: /ann/ })).toHaveCount(0)

  await ann.page.getByRole('button', checkInButton).click()
  await expect(shown(ann.page, /你已不在这个社群里/)).toBeVisible()
  await ann.openCard()
  await expect(shown(ann.page, /你已不在这个社群里/)).toBeVisible()
  await expect(ann.page.getByRole('button', { name: '加入' })).toHaveCount(0)
  expect(await world.membershipOf('ann')).toMatchObject({ state: 'removed', streak: 1, balance: 1 })

  await owner.page.getByRole('tab', { name: '已移出' }).click()
  await owner.page.getByRole('button', { name: /ann/ }).click()
  await owner.page.getByRole('button', { name: '请回来' }).click()
  await expect(shown(owner.page, 'ann 回来了')).toBeVisible()
  await ann.openCard()
  await ann.page.getByRole('button', checkInButton).click()
  await expect(ann.page.getByRole('img', { name: '连续 2 天' })).toBeVisible()
})

test('a newcomer walks the first week, from the rules to the first vote, and gets its reward', async ({
  world,
}) => {
  await world.hasCheckedIn('zhou', [1])
  await becomes(world, 'zhou', 'owner', { awards: { ...defaultAwards, firstWeek: 5 } })
  const communityId = community._id
  const publishing = {
    communityId,
    clauses: ['每天来签个到'],
    state: 'inForce' as const,
    asksEverybody: true,
  }
  const requestId = 'requestrequestrequest1'
  const rules = await world.qunhuo.call('rules.publish', { ...publishing, requestId }, 'zhou')
  expect(rules).toMatchObject({ ok: true })
  const closesAt = new Date(world.qunhuo.cloud.clock.now().getTime() + DAY_MS).toISOString()
  const launching = { ...lunch, communityId, requestId, closesAt }
  const poll = await world.qunhuo.call('poll.launch', launching, 'zhou')
  expect(poll).toMatchObject({ ok: true })

  const { page, openCard } = await world.phoneOf('ann')
  await page.clock.setSystemTime(world.qunhuo.cloud.clock.now())
  await openCard()
  await page.getByRole('button', { name: '加入' }).click()
  const steps = page.getByRole('list', { name: '第一周的几步' }).filter({ visible: true })
  await expect(steps.getByText('已完成')).toHaveCount(1)
  await expect(shown(page, '都走完,+5 积分')).toBeVisible()
  await openCard(communityId, pages.rules.path)
  await page.getByRole('button', { name: '我看过了' }).click()
  await expect(shown(page, '你已确认看过')).toBeVisible()

  await openCard()
  await expect(steps.getByText('已完成')).toHaveCount(2)
  await page.getByRole('button', checkInButton).click()
  await expect(page.getByRole('img', { name: '连续 1 天' })).toBeVisible()
  await page.getByRole('button', { name: /中午吃什么/ }).click()
  await page.getByRole('radio', { name: /^面/ }).click()
  await expect(shown(page, '已投票,+1 积分')).toBeVisible()

  await openCard()
  await expect(shown(page, '第一周走完了,欢迎你。奖励 +5 积分')).toBeVisible()
  expect(await world.membershipOf('ann')).toMatchObject({ balance: 1 + 1 + 5 })
  await openCard()
  await expect(page.getByRole('img', { name: '连续 1 天' })).toBeVisible()
  await expect(page.getByText('第一周')).toHaveCount(0)
})

const lunch = {
  title: '中午吃什么',
  options: [{ text: '面' }, { text: '饭' }],
  most: 1,
  other: false,
  additions: false,
  changes: true,
  showing: 'live' as const,
  voters: 'everyone' as const,
  repeat: 'never' as const,
  anonymous: false,
}

/** Gives a member a role, and the community what else it is to have. */
async function becomes(
  world: World,
  openid: string,
  role: StaffRole,
  settings: Partial<Community> = {},
) {
  const staff = { [memberIdOf(community._id, openid)]: role }
  await world.qunhuo.put('communities', { ...community, staff, ...settings })
}
