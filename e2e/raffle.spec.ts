import type { Page } from '@playwright/test'
import { pages, tabs } from '../client/src/pageList'
import { memberIdOf } from '../cloudfunctions/lib/memberId'
import { community, expect, test } from './journey'
import type { World } from './World'

const MINUTE_MS = 60_000

async function pass(world: World, minutes: number): Promise<void> {
  world.qunhuo.cloud.clock.advance(minutes * MINUTE_MS)
  await world.qunhuo.cloud.settled()
}

/** The one raffle that there is. */
async function raffleId(world: World): Promise<string> {
  const listed = await world.qunhuo.call('raffle.list', { communityId: community._id }, 'ann')
  const first = listed.ok ? listed.data.raffles[0] : undefined
  if (!first) throw new Error('no raffle')
  return first.raffleId
}

const fill = (page: Page, name: string, text: string) =>
  page.getByRole('textbox', { name, exact: true }).fill(text)

test('a raffle is set up, entered, drawn and verified on the phone; a tampered one is shown as such', async ({
  world,
}) => {
  // A whole raffle: four people, two phones, minutes of timers.
  test.slow()
  for (const person of ['boss', 'ann', 'bob', 'cai']) await world.hasCheckedIn(person, [1])
  const staff = { [memberIdOf(community._id, 'boss')]: 'admin' } as const
  await world.qunhuo.put('communities', { ...community, staff })

  // Set up.
  const boss = await world.phoneOf('boss')
  await boss.openCard(community._id, pages.raffleSetUp.path)
  await fill(boss.page, '标题', '周五加餐抽奖')
  await fill(boss.page, '名称', '保温杯')
  await fill(boss.page, '满几人提前截止', '3')
  await boss.page.getByRole('button', { name: '发起', exact: true }).click()
  await expect(boss.page.getByText('报名中 · 0 人参加')).toBeVisible()

  // Enter, from the tab; what it costs and that names are public stands beside the button.
  const ann = await world.phoneOf('ann')
  await ann.openCard(community._id, tabs.activities.path)
  await ann.page.getByText('周五加餐抽奖').click()
  await expect(ann.page.getByText('组织者可以让自己人参加')).toBeVisible()
  await ann.page.getByRole('button', { name: '免费参加' }).click()
  await expect(ann.page.getByText('你已参加:1 份')).toBeVisible()
  const id = await raffleId(world)
  for (const person of ['bob', 'cai']) {
    const requestId = person.padEnd(22, '0')
    const input = { communityId: community._id, raffleId: id, requestId, weight: 1 }
    expect((await world.qunhuo.call('raffle.enter', input, person)).ok).toBe(true)
  }

  // Closed by the third: the list is frozen, and its fingerprint can be compared.
  await pass(world, 1)
  const openRaffle = () => ann.openCard(community._id, pages.raffle.path, { raffle: id })
  await openRaffle()
  await expect(ann.page.getByText('等开奖 · 3 人参加')).toBeVisible()
  await expect(ann.page.getByRole('img', { name: /^名单指纹 .{6}$/ })).toBeVisible()

  // Draw.
  await pass(world, 3)
  await openRaffle()
  await expect(ann.page.getByRole('list', { name: '中奖名单' }).getByRole('listitem')).toHaveCount(
    1,
  )

  // Verify on the phone.
  await ann.page.getByRole('button', { name: '验证', exact: true }).click()
  await expect(ann.page.getByText('每一步都对得上')).toBeVisible()
  await expect(ann.page.getByText(/^我的号码:\d 号,1 份$/)).toBeVisible()

  // Somebody with the database in hand names another winner.
  const raffle = await world.qunhuo.read('raffles', id)
  const list = await world.qunhuo.read('draws', `${raffle?.frozen?.listId ?? ''}_0`)
  const won = raffle?.wins?.[0]
  const other = list?.tickets.find(({ code }) => code !== won?.code)
  if (!raffle || !won || !other) throw new Error('not drawn')
  const { code, memberId } = other
  const nickname = other.name.nickname ?? ''
  await world.qunhuo.put('raffles', { ...raffle, wins: [{ ...won, code, memberId, nickname }] })
  await openRaffle()
  await expect(ann.page.getByText(nickname, { exact: true })).toBeVisible()
  await ann.page.getByRole('button', { name: '验证', exact: true }).click()
  await expect(ann.page.getByText('公布的中奖名单,和重算出来的不一样')).toBeVisible()
})
