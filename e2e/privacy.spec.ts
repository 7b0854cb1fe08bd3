import type { Page } from '@playwright/test'
import { memberIdOf } from '../cloudfunctions/lib/memberId'
import { community, expect, test } from './journey'

const shown = (page: Page, text: string | RegExp) =>
  expect(page.getByText(text).filter({ visible: true }).first()).toBeVisible()
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).filter({ visible: true }).first().click()

test('nothing personal is kept before the newcomer agrees, and two taps from 我的 take it all away again', async ({
  world,
}) => {
  const ann = await world.phoneOf('ann', { agreed: false })
  await ann.openCard()
  await ann.page.getByRole('textbox', { name: /怎么称呼你/ }).fill('小安')
  await press(ann.page, '加入')
  const sheet = ann.page.getByRole('dialog', { name: '先说清楚' })
  await sheet.getByRole('button', { name: '先不' }).click()
  await shown(ann.page, /什么都没有记下/)
  const memberId = memberIdOf(community._id, 'ann')
  expect(await world.qunhuo.read('members', memberId)).toBeNull()

  await press(ann.page, '加入')
  await sheet.getByRole('button', { name: '隐私说明' }).click()
  await shown(ann.page, '为你保存的')
  await shown(ann.page, '匿名的边界')
  await ann.page.goBack()
  await press(ann.page, '加入')
  await sheet.getByRole('button', { name: '同意并继续' }).click()
  await expect(ann.page.getByRole('button', { name: /^签到/ })).toBeVisible()
  expect(await world.membershipOf('ann')).toMatchObject({ nickname: '小安' })

  await ann.page.getByRole('tab', { name: '我的' }).filter({ visible: true }).click()
  await press(ann.page, /我的数据/)
  await expect(ann.page.getByRole('button', { name: '导出' })).toBeVisible()
  await press(ann.page, '注销')
  await ann.page.getByRole('dialog').getByRole('button', { name: '注销' }).click()
  await shown(ann.page, '从群卡片进来')
  expect(await world.qunhuo.read('members', memberId)).toMatchObject({
    state: 'erased',
    openid: '',
  })
})
