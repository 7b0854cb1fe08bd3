import type { Page } from '@playwright/test'
import { pages } from '../client/src/pageList'
import { expect, test } from './journey'

const shown = (page: Page, text: string | RegExp) =>
  page.getByText(text).filter({ visible: true }).first()
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).filter({ visible: true }).first().click()
const write = (page: Page, label: string, text: string) =>
  page.getByRole('textbox', { name: label }).filter({ visible: true }).fill(text)

async function openMine(page: Page, row: string | RegExp): Promise<void> {
  await page.getByRole('tab', { name: '我的' }).filter({ visible: true }).click()
  await press(page, row)
}

test('an owner begins with a template, lets a colleague in by password and makes an admin, whose rules are acknowledged', async ({
  world,
}) => {
  const owner = await world.phoneOf('owner')
  await owner.openTab()
  await press(owner.page, '新建一个社群')
  await owner.page.getByRole('radio', { name: /部门群/ }).click()
  await write(owner.page, '社群名称', '晨光小组')
  await press(owner.page, '建好了,进去看看')
  await expect(shown(owner.page, '写个称呼吧,你是群主')).toBeVisible()
  await write(owner.page, '大家怎么称呼你', '老陈')
  await press(owner.page, /更多设置/)
  await owner.page.getByRole('radio', { name: '东京' }).click()
  await owner.page.getByRole('radio', { name: /管理员邀请/ }).click()
  await press(owner.page, '建好了,进去看看')
  await expect(shown(owner.page, '晨光小组')).toBeVisible()
  const mine = await world.qunhuo.call('community.mine', {}, 'owner')
  const communityId = (mine.ok && mine.data.communities[0]?.communityId) || ''

  expect(await world.qunhuo.read('communities', communityId)).toMatchObject({
    timeZone: 'Asia/Tokyo',
    entrance: { wayIn: 'invitation' },
  })

  await openMine(owner.page, /社群设置/)
  await owner.page.getByRole('radio', { name: /凭口令/ }).click()
  await write(owner.page, '新口令', '春风十里')
  await press(owner.page, '保存加入方式')
  await expect(shown(owner.page, '加入方式已改,已经在的人不受影响')).toBeVisible()

  // A function may keep what it knows of a community for a minute.
  const { clock } = world.qunhuo.cloud
  clock.set(new Date(clock.now().getTime() + 61_000))

  const ann = await world.phoneOf('ann')
  await ann.openCard(communityId)
  await write(ann.page, '怎么称呼你', '小安')
  await write(ann.page, '口令', '秋风')
  await press(ann.page, '加入')
  await expect(shown(ann.page, '口令不对,问问群主或同事再试')).toBeVisible()
  await write(ann.page, '口令', '春风十里')
  await press(ann.page, '加入')
  await expect(ann.page.getByRole('button', { name: /^签到/ })).toBeVisible()

  await owner.openCard(communityId, pages.members.path)
  await press(owner.page, /小安/)
  await owner.page.getByRole('radio', { name: /管理员/ }).click()
  await expect(shown(owner.page, '角色已改,马上生效')).toBeVisible()

  await ann.openCard(communityId, pages.writeRules.path)
  await write(ann.page, '群规', '每天来签个到。\n有事说事,对事不对人。')
  await press(ann.page, '发布')
  await expect(shown(ann.page, '第 2 版已发布')).toBeVisible()

  await owner.openCard(communityId, pages.rules.path)
  await expect(shown(owner.page, /有事说事/)).toBeVisible()
  await press(owner.page, '我看过了')
  await expect(shown(owner.page, '你已确认看过')).toBeVisible()
  await write(owner.page, '我的意见', '第二条说得好')
  await press(owner.page, '发表意见')
  await expect(shown(owner.page, '意见收到了,大家都看得到')).toBeVisible()

  await ann.openCard(communityId, pages.writeRules.path)
  await ann.page.getByRole('tab', { name: '谁还没看' }).filter({ visible: true }).click()
  await expect(shown(ann.page, '小安')).toBeVisible()
  await expect(shown(ann.page, '老陈')).toBeHidden()
  await ann.page.getByRole('tab', { name: '意见' }).filter({ visible: true }).click()
  await expect(ann.page.getByRole('list', { name: '意见' })).toContainText('第二条说得好')

  await owner.openCard(communityId, pages.health.path)
  for (const matter of ['最近 24 小时', '夜间对账', '云环境用量', '所有社群合计'])
    await expect(shown(owner.page, matter)).toBeVisible()
})
