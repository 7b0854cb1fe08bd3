import type { Page } from '@playwright/test'
import { memberIdOf } from '../cloudfunctions/lib/memberId'
import { defaultAwards } from '../domain/awards'
import { dumpOf } from '../scripts/startQunhuo'
import { community, expect, test } from './journey'

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
