import type { Page } from '@playwright/test'
import jsqr from 'jsqr'
import { PNG } from 'pngjs'
import { pages } from '../client/src/pageList'
import { memberIdOf } from '../cloudfunctions/lib/memberId'
import { community, expect, test } from './journey'
import type { World } from './World'

const communityId = community._id
const shown = (page: Page, text: string | RegExp) =>
  page.getByText(text).filter({ visible: true }).first()
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).filter({ visible: true }).first().click()
const write = (page: Page, label: string, text: string) =>
  page.getByRole('textbox', { name: label }).filter({ visible: true }).fill(text)
const inside = (page: Page) => page.getByRole('button', { name: /^签到/ })

/** Makes somebody the owner of the journeys' community. */
async function owned(world: World): Promise<void> {
  const staff = { [memberIdOf(communityId, 'owner')]: 'owner' as const }
  await world.qunhuo.put('communities', { ...community, staff })
  await world.hasCheckedIn('owner', [0])
}

/** A function may keep what it knows of a community for a minute. */
function aMinuteLater({ qunhuo }: World): void {
  const { clock } = qunhuo.cloud
  clock.set(new Date(clock.now().getTime() + 61_000))
}

/** What the code of the poster on the screen says. */
async function scanned(page: Page): Promise<string> {
  const picture = page.getByRole('img', { name: /的海报/ }).filter({ visible: true })
  const address = () => picture.locator('xpath=descendant-or-self::img').getAttribute('src')
  await expect.poll(address).toMatch(/^(data|blob):/)
  const bytes = await page.evaluate(
    async (source) => [...new Uint8Array(await (await fetch(source)).arrayBuffer())],
    (await address()) ?? '',
  )
  const { data, width, height } = PNG.sync.read(Buffer.from(bytes))
  return jsqr(new Uint8ClampedArray(data), width, height)?.data ?? ''
}

test('a poster brings people in, and who came from where is counted', async ({ build, world }) => {
  await owned(world)
  const owner = await world.phoneOf('owner')
  await owner.openCard(communityId, pages.poster.path)
  await write(owner.page, '新的地方', '三楼茶水间')
  await press(owner.page, '加上这个地方')
  await expect(owner.page.getByRole('radio', { name: '三楼茶水间' })).toBeChecked()
  await expect(shown(owner.page, '记下了「三楼茶水间」')).toBeVisible()
  await owner.page.getByRole('img', { name: '测试小组的海报,三楼茶水间' }).waitFor()
  const address = new URL(await scanned(owner.page))
  expect(address.searchParams.get('scene')).toBe(`${communityId}.p0`)
  const download = build === 'h5' ? owner.page.waitForEvent('download') : null
  await press(owner.page, '保存海报')
  expect((await download)?.suggestedFilename() ?? '群火-测试小组-三楼茶水间.png').toBe(
    '群火-测试小组-三楼茶水间.png',
  )

  const ann = await world.phoneOf('ann')
  // In a browser the code leads to the page itself.
  if (build === 'h5') await ann.page.goto(address.href)
  else await ann.openScene(`${communityId}.p0`)
  await press(ann.page, '先看看群规')
  await expect(shown(ann.page, '还没有群规')).toBeVisible()
  await ann.openScene(`${communityId}.p0`)
  await write(ann.page, '怎么称呼你', '小安')
  await press(ann.page, '加入')
  await expect(inside(ann.page)).toBeVisible()

  await owner.openCard(communityId, pages.poster.path)
  await expect(owner.page.getByRole('list', { name: '地方' })).toContainText('三楼茶水间1 位')
  await owner.openCard(communityId, pages.members.path)
  await expect(shown(owner.page, /海报\s·\s三楼茶水间/)).toBeVisible()
})

test('a list and an invitation let in whom they are meant for, and nobody else', async ({
  world,
}) => {
  await owned(world)
  const owner = await world.phoneOf('owner')
  await owner.openCard(communityId, pages.settings.path)
  await owner.page.getByRole('radio', { name: /按名单/ }).click()
  await press(owner.page, '保存加入方式')
  await write(owner.page, '登记', 'A1001\n小安')
  await press(owner.page, '加到名单')
  await expect(shown(owner.page, '新登记 2 位')).toBeVisible()
  aMinuteLater(world)

  const ann = await world.phoneOf('ann')
  await ann.openCard()
  await write(ann.page, '工号或登记的名字', 'A1002')
  await press(ann.page, '加入')
  await expect(shown(ann.page, '名单里还没有你,请联系管理员加上')).toBeVisible()
  await write(ann.page, '工号或登记的名字', 'a1001')
  await press(ann.page, '加入')
  await expect(inside(ann.page)).toBeVisible()
  const bob = await world.phoneOf('bob')
  await bob.openCard()
  await write(bob.page, '工号或登记的名字', 'A1001')
  await press(bob.page, '加入')
  await expect(shown(bob.page, '名单里还没有你,请联系管理员加上')).toBeVisible()

  await owner.page.getByRole('radio', { name: /管理员邀请/ }).click()
  await press(owner.page, '保存加入方式')
  await expect(owner.page.getByRole('button', { name: '发邀请' })).toBeVisible()
  aMinuteLater(world)
  const invited = await world.qunhuo.call('community.invite', { communityId }, 'owner')
  const code = invited.ok ? invited.data.code : ''
  const forged = `${memberIdOf(communityId, 'ann').slice(-22)}${code.slice(22)}`
  for (const query of [{}, { k: forged }]) {
    await bob.openCard(communityId, undefined, query)
    await press(bob.page, '加入')
    await expect(shown(bob.page, /凭邀请加入/)).toBeVisible()
  }
  await bob.openCard(communityId, undefined, { k: code })
  await write(bob.page, '怎么称呼你', '小博')
  await press(bob.page, '加入')
  await expect(inside(bob.page)).toBeVisible()
  await owner.openCard(communityId, pages.members.path)
  await expect(shown(owner.page, /owner 邀请/)).toBeVisible()
})

test('an owner hands over; the new one archives, opens again, deletes and takes it back', async ({
  world,
}) => {
  await owned(world)
  await world.hasCheckedIn('ann', [0])
  const owner = await world.phoneOf('owner')
  await owner.openCard(communityId, pages.members.path)
  await press(owner.page, /^ann/)
  await press(owner.page, '把社群交给 TA')
  await owner.page.getByRole('dialog').getByRole('button', { name: '交给 TA' }).click()
  await expect(shown(owner.page, 'ann 是群主了')).toBeVisible()
  await owner.openCard(communityId, pages.settings.path)
  await expect(shown(owner.page, '名称、加入方式和奖励由群主来定')).toBeVisible()

  const ann = await world.phoneOf('ann')
  await ann.openCard(communityId, pages.settings.path)
  await ann.page.getByRole('button', { name: '邀请的同事第一次签到加 1' }).click()
  await press(ann.page, '保存奖励')
  await expect(ann.page.getByRole('dialog')).toContainText('微信不允许用奖励诱导分享')
  await ann.page.getByRole('dialog').getByRole('button', { name: '我知道,打开' }).click()
  await expect(shown(ann.page, '奖励已改,从现在起算')).toBeVisible()

  await press(ann.page, /^归档/)
  await ann.page.getByRole('dialog').getByRole('button', { name: '归档' }).click()
  await expect(shown(ann.page, '大家看得到,不能再改')).toBeVisible()
  aMinuteLater(world)
  const bob = await world.phoneOf('bob')
  await bob.openCard()
  await expect(shown(bob.page, /已经归档/)).toBeVisible()
  await expect(bob.page.getByRole('button', { name: '加入' })).toBeHidden()

  await press(ann.page, '重新打开')
  await press(ann.page, /^删除社群/)
  await ann.page.getByRole('dialog').getByRole('button', { name: '开始删除' }).click()
  await press(ann.page, '撤回删除')
  await expect(shown(ann.page, '已撤回,社群留着')).toBeVisible()
  // Kept as an archived one: opening it is a step of its own.
  await expect(shown(ann.page, '重新打开')).toBeVisible()
})
