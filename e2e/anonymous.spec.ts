import type { Page } from '@playwright/test'
import { pages, tabs } from '../client/src/pageList'
import { memberIdOf } from '../cloudfunctions/lib/memberId'
import { secretOf } from '../domain/suggestion/receipt'
import { keysOf } from '../domain/suggestion/secrets'
import { askBox, casting, fetchTokensFor, granted } from '../scripts/demo/suggestionPhone'
import { community, expect, test } from './journey'
import type { World } from './World'

const communityId = community._id
const people = ['zhou', 'ann', 'bob', 'cai', 'dan', 'eva']

/** Six members, so that each can hide among the others; zhou runs the community. */
async function sixMembers(world: World): Promise<void> {
  for (const person of people) await world.hasCheckedIn(person, [1, 0])
  const staff = { [memberIdOf(communityId, 'zhou')]: 'admin' as const }
  await world.qunhuo.put('communities', { ...community, staff })
}

/** Phone and cloud have one time: what is proposed as a close then lies ahead. */
async function phoneAt(world: World, openid: string) {
  const phone = await world.phoneOf(openid)
  await phone.page.clock.setSystemTime(world.qunhuo.cloud.clock.now())
  return phone
}

/** Monday comes, and with it the batch of the week. */
async function weekPasses(world: World): Promise<void> {
  world.morningAfter(7)
  await world.qunhuo.cloud.fireTimer('suggestion', 'tend')
}

const shown = (page: Page, text: string | RegExp) =>
  expect(page.getByText(text).filter({ visible: true }).first()).toBeVisible()
const fill = (page: Page, name: string, text: string) =>
  page.getByRole('textbox', { name, exact: true }).fill(text)
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).filter({ visible: true }).last().click()

test('a suggestion goes from its author to the admin and back, by nothing but its receipt', async ({
  world,
}) => {
  // Three weeks, four phones.
  test.slow()
  await sixMembers(world)
  const ann = await phoneAt(world, 'ann')
  await ann.openCard(communityId, tabs.voices.path)
  await press(ann.page, '匿名说一句')
  await fill(ann.page, '想说的话', '希望例会短一点')
  await press(ann.page, '放进意见箱')
  const receipt = ann.page.getByRole('img', { name: /^收据/ })
  const words = (await receipt.getAttribute('aria-label'))?.replace('收据 ', '') ?? ''
  expect(Array.from(words)).toHaveLength(12)
  // What waits is sent with the next start, whatever its delay was.
  await ann.openCard(communityId, tabs.voices.path)
  await shown(ann.page, '希望例会短一点')
  await expect(ann.page.getByText('等待送出')).toHaveCount(0)

  await weekPasses(world)
  const admin = await phoneAt(world, 'zhou')
  await admin.openCard(communityId, pages.suggestionBox.path)
  await admin.page.getByText('希望例会短一点').click()
  await fill(admin.page, '回复', '多短合适?')
  await press(admin.page, '回复')
  await shown(admin.page, '多短合适?')

  const another = await phoneAt(world, 'ann')
  await another.openCard(communityId, pages.receipt.path)
  await fill(another.page, '收据', words)
  await press(another.page, '打开')
  await shown(another.page, '多短合适?')
  await fill(another.page, '补充', '半小时')
  await press(another.page, '补充')
  await shown(another.page, '记下了,稍后悄悄送出')
  await another.openCard(communityId, tabs.voices.path)
  await shown(another.page, '凭收据打开的建议')
  await expect(another.page.getByText('等待送出')).toHaveCount(0)

  await weekPasses(world)
  await admin.openCard(communityId, pages.suggestionBox.path)
  await admin.page.getByText('希望例会短一点').click()
  await shown(admin.page, '半小时')
  await admin.page.getByRole('radio', { name: '已采纳' }).click()
  await press(admin.page, '更新进展')
  await fill(admin.page, '建议', '例会太长')
  await fill(admin.page, '结果', '改为半小时')
  await press(admin.page, '公布')
  await expect(admin.page.getByText('公布到「你们的声音」')).toHaveCount(0)

  await another.page.getByText('凭收据打开的建议').click()
  await shown(another.page, '已采纳')
  const bob = await phoneAt(world, 'bob')
  await bob.openCard(communityId, tabs.voices.path)
  await shown(bob.page, '例会太长')
  await shown(bob.page, '结果:改为半小时')

  // The token comes back for the next quarter: asked for with a later start, handed over with a batch.
  const { id: threadId } = keysOf(secretOf(words) ?? new Uint8Array())
  const lookAgain = async () => {
    await another.openCard(communityId, tabs.voices.path)
    await another.page.getByText('凭收据打开的建议').click()
  }
  await expect(async () => {
    await lookAgain()
    await shown(another.page, '已采纳')
    await another.openCard(communityId, tabs.voices.path)
    const refund = async () => (await world.qunhuo.read('threads', threadId))?.refund
    await expect.poll(refund, { timeout: 3_000 }).toBeTruthy()
  }).toPass()
  await weekPasses(world)
  await lookAgain()
  await shown(another.page, /名额还给你了/)
})

test('an anonymous poll goes from its launch to a recount on the phone', async ({ world }) => {
  test.slow()
  await sixMembers(world)
  const admin = await phoneAt(world, 'zhou')
  await admin.openCard(communityId, pages.launchPoll.path, { from: 'new' })
  await expect(async () => {
    await press(admin.page, '匿名表态')
    const secrecy = admin.page.getByRole('switch', { name: /^匿名/ })
    await expect(secrecy).toBeChecked({ timeout: 1_000 })
  }).toPass()
  await fill(admin.page, '标题', '要不要四天工作制')
  await press(admin.page, '发起投票')
  await shown(admin.page, '匿名 · 截止前可改')
  const pollId = await onlyPoll(world)

  // From 今天, where every phone fetches its envelope whether or not it votes.
  const ann = await phoneAt(world, 'ann')
  await ann.openCard()
  await ann.page.getByRole('button', { name: /要不要四天工作制/ }).click()
  await ann.page.getByRole('radio', { name: '赞成', exact: true }).click()
  await shown(ann.page, '选票还在这部手机上')
  const openPoll = () => ann.openCard(communityId, pages.poll.path, { p: pollId })
  await openPoll()
  await shown(ann.page, '已送出。哪一张是你的,只有这部手机知道')
  await ann.page.getByRole('radio', { name: '反对' }).click()
  await openPoll()
  await shown(ann.page, '已送出。哪一张是你的,只有这部手机知道')
  await expect(ann.page.getByRole('radio', { name: '反对,你选了这个' })).toBeVisible()
  await ann.openCard()
  await shown(ann.page, community.name)
  await expect(ann.page.getByText('等你投票')).toHaveCount(0)
  for (const person of people.slice(2)) {
    const scope = { communityId, scopeId: `poll_${pollId}`, quota: 1 }
    const [token] = await fetchTokensFor(world.qunhuo, scope, person)
    if (token) granted(await askBox(world.qunhuo, 'box.vote', casting(token, ['1'])))
  }

  await admin.openCard(communityId, pages.poll.path, { p: pollId })
  await press(admin.page, /提前截止/)
  await press(admin.page, '截止')
  await shown(admin.page, '几秒后截止')
  world.qunhuo.cloud.clock.advance(2 * 60_000)
  await world.qunhuo.cloud.settled()

  await openPoll()
  await shown(ann.page, '共 5 张选票 · 发出 6 个匿名信封')
  await expect(ann.page.getByRole('img', { name: /^反对,1 票,占 20%,你选了这个/ })).toBeVisible()
  await press(ann.page, '核对我的票,自己数一遍')
  await shown(ann.page, '数出来和公布的一样')
  await shown(ann.page, '赞成 4 · 反对 1 · 再讨论 0')
  await shown(ann.page, '你的票在里面,和你投的一样')
  await expect(ann.page.getByText('我的', { exact: true }).filter({ visible: true })).toHaveCount(1)
})

async function onlyPoll(world: World): Promise<string> {
  const list = { communityId, which: 'open' as const }
  const { polls } = granted(await world.qunhuo.call('poll.list', list, 'zhou'))
  const [poll] = polls
  if (!poll) throw new Error('no poll')
  return poll.pollId
}
