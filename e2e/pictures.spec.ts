import type { Page } from '@playwright/test'
import { memberIdOf } from '../cloudfunctions/lib/memberId'
import { community, expect, test } from './journey'
import type { Build } from './startApp'
import { violations } from './violations'
import type { Phone, World } from './World'
import { steer } from './weapp-host'

const communityId = community._id
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const shown = (page: Page, text: string | RegExp) =>
  expect(page.getByText(text).filter({ visible: true }).first()).toBeVisible()
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).filter({ visible: true }).first().click()

async function openMine(page: Page, row: string | RegExp): Promise<void> {
  await page.getByRole('tab', { name: '我的' }).filter({ visible: true }).click()
  await press(page, row)
}

/** Chooses a face whose bytes hold this word, and saves it. */
async function wears(world: World, { page }: Phone, word: string, build: Build): Promise<void> {
  const checked = checks(world)
  const face = page.getByRole('button', { name: /换头像/ }).filter({ visible: true })
  if (build === 'weapp') await steer(page, { avatarUrl: `wxfile://tmp_${word}.png` })
  const choosing = build === 'h5' ? page.waitForEvent('filechooser') : null
  await face.click()
  const buffer = Buffer.concat([pixel, Buffer.from(word)])
  await (await choosing)?.setFiles({ name: 'face.png', mimeType: 'image/png', buffer })
  // While the picture is on its way the button takes no press.
  await expect(async () => {
    await press(page, '保存')
    await expect.poll(() => checks(world), { timeout: 3_000 }).toBe(checked + 1)
  }).toPass()
  await shown(page, '已保存,审核通过后同伴就看到')
}

/** How many pictures WeChat was asked to look at. */
function checks({ qunhuo }: World): number {
  return qunhuo.cloud.outbox.list().filter(({ api }) => api === 'security.mediaCheckAsync').length
}

/** The row that leads here speaks of it too, so the page is waited for. */
async function release(page: Page): Promise<void> {
  await page.getByRole('button', { name: '放行', exact: true }).filter({ visible: true }).click()
}

async function verdictsCome({ qunhuo }: World): Promise<void> {
  qunhuo.cloud.clock.advance(5_000)
  await qunhuo.cloud.settled()
}

/** The face by which bob knows ann. */
async function faceForOthers({ qunhuo }: World): Promise<string> {
  const reply = await qunhuo.call('checkin.today', { communityId }, 'bob')
  if (!reply.ok) throw new Error(reply.code)
  const ann = memberIdOf(communityId, 'ann')
  return reply.data.here.newest.find(({ memberId }) => memberId === ann)?.avatar ?? 'not there'
}

test('a new face is its owner’s alone until it has passed, and an admin decides where WeChat does not', async ({
  world,
  build,
}) => {
  const staff = { [memberIdOf(communityId, 'boss')]: 'owner' as const }
  await world.qunhuo.put('communities', { ...community, staff })
  for (const person of ['boss', 'ann', 'bob']) await world.hasCheckedIn(person, [0])
  // A verdict comes when it is told to, however long this machine takes.
  world.qunhuo.cloud.clock.freeze()

  const ann = await world.phoneOf('ann')
  await ann.openCard()
  await openMine(ann.page, /我的资料/)
  await wears(world, ann, 'holiday', build)
  await shown(ann.page, '审核中')
  if (build === 'h5') expect(await violations(ann.page)).toEqual([])
  expect(await faceForOthers(world)).toBe('')
  await verdictsCome(world)
  world.qunhuo.cloud.clock.advance(3_000)
  const holiday = await faceForOthers(world)
  expect(holiday).toMatch(/^cloud:/)

  await wears(world, ann, '[risky]', build)
  await verdictsCome(world)
  const boss = await world.phoneOf('boss')
  await boss.openCard()
  await openMine(boss.page, /待看的内容/)
  await expect(boss.page.getByRole('img', { name: '待看的头像' })).toBeVisible()
  if (build === 'h5') expect(await violations(boss.page)).toEqual([])
  await press(boss.page, '不放行')
  const dialog = boss.page.getByRole('dialog', { name: '不放行' })
  await dialog.getByRole('textbox', { name: '原因' }).fill('换一张看得清脸的吧')
  await dialog.getByRole('button', { name: '不放行,告诉作者' }).click()
  await shown(boss.page, '没有等着看的')
  await ann.openCard()
  await openMine(ann.page, /被留下的内容/)
  await shown(ann.page, '换一张看得清脸的吧')
  expect(await faceForOthers(world)).toBe(holiday)

  await ann.openCard()
  await openMine(ann.page, /我的资料/)
  await wears(world, ann, '[review]', build)
  await verdictsCome(world)
  await boss.openCard()
  await openMine(boss.page, /待看的内容/)
  await release(boss.page)
  await shown(boss.page, '没有等着看的')
  world.qunhuo.cloud.clock.advance(3_000)
  const released = await faceForOthers(world)
  expect(released).toMatch(/^cloud:/)
  expect(released).not.toBe(holiday)
})

test('a name that the content check does not pass is its owner’s alone until an admin lets it', async ({
  world,
}) => {
  const staff = { [memberIdOf(communityId, 'boss')]: 'owner' as const }
  await world.qunhuo.put('communities', { ...community, staff })
  for (const person of ['boss', 'ann']) await world.hasCheckedIn(person, [0])
  const ann = await world.phoneOf('ann')
  await ann.openCard()
  await openMine(ann.page, /我的资料/)
  await ann.page.getByRole('textbox', { name: '昵称' }).filter({ visible: true }).fill('代开发票')
  await press(ann.page, '保存')
  await shown(ann.page, '审核中,通过前同伴看到的是原来的')
  expect((await world.membershipOf('ann')).nickname).toBe('ann')
  const boss = await world.phoneOf('boss')
  await boss.openCard()
  await openMine(boss.page, /待看的内容/)
  await shown(boss.page, '代开发票')
  await release(boss.page)
  await shown(boss.page, '没有等着看的')
  expect((await world.membershipOf('ann')).nickname).toBe('代开发票')
})
