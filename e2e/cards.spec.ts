import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { PNG } from 'pngjs'
import { pages } from '../client/src/pageList'
import { authorisationTable } from '../cloudfunctions/lib/authorisation/authorisationTable'
import type { CollectionName } from '../cloudfunctions/lib/collections'
import { memberIdOf } from '../cloudfunctions/lib/memberId'
import { community, expect, test } from './journey'
import type { World } from './World'
import { sharedCards, shareFromMenu } from './weapp-host'

const communityId = community._id
const shown = (page: Page, text: string | RegExp) =>
  expect(page.getByText(text).filter({ visible: true }).first()).toBeVisible()
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).filter({ visible: true }).first().click()

/** The owner's things in the community, as the table of who may do what has them. */
const subject = {
  communityId,
  home: communityId,
  memberId: memberIdOf(communityId, 'boss'),
  openid: 'boss',
}
const { poll, quiz, raffle, suggestion } = authorisationTable
const idOf = (input: object, name: string) => String((input as Record<string, unknown>)[name])
const things = [
  {
    given: poll.show.given,
    path: pages.poll.path,
    query: { p: idOf(poll.show.input(subject), 'pollId') },
    title: '投票:周五吃什么',
    seen: '周五吃什么',
  },
  {
    given: quiz.show.given,
    path: pages.quiz.path,
    query: { quiz: idOf(quiz.show.input(subject), 'quizId') },
    title: '来答题:每周一答',
    seen: '每周一答',
  },
  {
    given: raffle.view.given,
    path: pages.raffle.path,
    query: { raffle: idOf(raffle.view.input(subject), 'raffleId') },
    title: '抽奖:周五抽奖',
    seen: '周五抽奖',
  },
  {
    given: suggestion.voice.given,
    path: pages.voice.path,
    query: { voice: idOf(suggestion.voice.input(subject), 'voiceId') },
    title: '采纳了:会议短一点',
    seen: '改为半小时',
  },
]

async function withThings(world: World): Promise<void> {
  await world.hasCheckedIn('boss', [1])
  await world.qunhuo.put('communities', { ...community, staff: { [subject.memberId]: 'owner' } })
  for (const { given } of things) {
    for (const [name, documents] of Object.entries(given?.(subject) ?? {})) {
      for (const document of documents) await world.qunhuo.put(name as CollectionName, document)
    }
  }
}

test('the card of everything shows what it is and leads a member there, a newcomer through joining', async ({
  build,
  world,
}) => {
  // Five people and as many phones.
  test.slow()
  await withThings(world)
  const boss = await world.phoneOf('boss')
  for (const { path, query, title, seen } of things) {
    await boss.openCard(communityId, path, query)
    await shown(boss.page, seen)
    if (build === 'h5') continue
    await shareFromMenu(boss.page)
    const card = (await sharedCards(boss.page)).at(-1)
    const said = new URLSearchParams({ c: communityId, ...query }).toString()
    expect(card).toMatchObject({ title, path: `${path}?${said}` })
    const picture = readFileSync(`dist/client/weapp${card?.imageUrl ?? ''}`)
    const { width, height } = PNG.sync.read(picture)
    expect([width / height, picture.length < 8_000]).toEqual([1.25, true])
  }

  for (const [index, { path, query, seen }] of things.entries()) {
    const newcomer = await world.phoneOf(`newcomer-${index}`)
    await newcomer.openCard(communityId, path, query)
    await press(newcomer.page, '去加入')
    await shown(newcomer.page, community.purpose)
    await press(newcomer.page, '加入')
    await shown(newcomer.page, seen)
    await expect(newcomer.page).toHaveURL(new RegExp(path))
  }
})

test('a community bound to its WeChat group lets in who opens the card there, and kindly nobody else', async ({
  world,
}) => {
  await withThings(world)
  const boss = await world.phoneOf('boss')
  await boss.openCard(communityId, pages.settings.path)
  await press(boss.page, '绑定我现在进来的群')
  await shown(boss.page, /这次不是从群里进来的/)
  await boss.standIn('the-company-group')
  await boss.openCard(communityId, pages.settings.path)
  await press(boss.page, '绑定我现在进来的群')
  await shown(boss.page, '已绑定一个微信群')
  await boss.page
    .getByRole('radio', { name: /绑定的微信群/ })
    .filter({ visible: true })
    .click()
  await press(boss.page, '保存加入方式')
  await shown(boss.page, '加入方式已改,已经在的人不受影响')
  // A function may keep what it knows of a community for a minute.
  world.qunhuo.cloud.clock.advance(61_000)

  const [, , raffleCard] = things
  if (!raffleCard) throw new Error('no raffle')
  const stranger = await world.phoneOf('stranger')
  await stranger.standIn('a-group-next-door')
  await stranger.openCard(communityId, raffleCard.path, raffleCard.query)
  await press(stranger.page, '去加入')
  await shown(stranger.page, /这里只接待一个微信群的成员/)
  await press(stranger.page, /^加入/)
  await shown(stranger.page, /这个社群只对它的微信群成员开放/)
  await press(stranger.page, '看看我的社群')
  await shown(stranger.page, '还没有社群')

  const colleague = await world.phoneOf('colleague')
  await colleague.standIn('the-company-group')
  await colleague.openCard(communityId, raffleCard.path, raffleCard.query)
  await press(colleague.page, '去加入')
  await press(colleague.page, /^加入/)
  await shown(colleague.page, raffleCard.seen)
})
