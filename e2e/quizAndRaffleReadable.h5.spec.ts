import { pages } from '../client/src/pageList'
import { memberIdOf } from '../cloudfunctions/lib/memberId'
import { focusOrder } from './focusOrder'
import { community, expect, test } from './journey'
import { violations } from './violations'
import type { World } from './World'

const communityId = community._id
const requestId = 'requestrequestrequest1'
const MINUTE_MS = 60_000

async function withStaff(world: World) {
  for (const person of ['boss', 'ann']) await world.hasCheckedIn(person, [1])
  const staff = { [memberIdOf(communityId, 'boss')]: 'admin' as const }
  await world.qunhuo.put('communities', { ...community, staff })
}

const later = (world: World, minutes: number) =>
  new Date(world.qunhuo.cloud.clock.now().getTime() + minutes * MINUTE_MS).toISOString()

test('a quiz can be read and taken by keyboard alone', async ({ world }) => {
  await withStaff(world)
  const question = { text: '水的沸点', options: ['九十度', '一百度'], image: '', seconds: null }
  const key = { solution: { chosen: [1] }, explanation: '标准气压下' }
  const reply = await world.qunhuo.call(
    'quiz.launch',
    {
      ...{ communityId, requestId, kind: 'contest', title: '常识', draw: 0, tries: 1 },
      questions: [{ question: { kind: 'single', ...question }, key }],
      closesAt: later(world, 60),
    },
    'boss',
  )
  if (!reply.ok) throw new Error(reply.code)
  const { page, openCard } = await world.phoneOf('ann')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openCard(communityId, pages.quiz.path, { quiz: reply.data.quizId })
  const start = page.getByRole('button', { name: '开始答题' })
  await start.waitFor()
  expect(await violations(page)).toEqual([])
  expect(await focusOrder(page, 3)).toEqual(['回到今天', '开始答题', '发到群里'])
  await start.focus()
  await page.keyboard.press('Enter')

  const right = page.getByRole('radio', { name: 'B,一百度' })
  await right.waitFor()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await violations(page)).toEqual([])
  }
  await page.getByRole('button', { name: '回到今天' }).focus()
  expect(await focusOrder(page, 3)).toEqual(['A,九十度', 'B,一百度', '交卷'])
  await right.focus()
  await page.keyboard.press('Enter')
  await expect(right).toHaveAttribute('aria-checked', 'true')
  await page.getByRole('button', { name: '交卷' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: '答对 1 题,共 1 题' })).toBeVisible()
  expect(await violations(page)).toEqual([])
})

test('a raffle can be read and entered by keyboard alone', async ({ world }) => {
  await withStaff(world)
  const reply = await world.qunhuo.call(
    'raffle.launch',
    {
      communityId,
      requestId,
      plan: {
        title: '周五加餐抽奖',
        prizes: [{ name: '保温杯', count: 1, picture: '', asks: { kind: 'address' } }],
        who: { kind: 'everyone' },
        ...{ price: 0, most: 1, closesAt: later(world, 5), headcount: null, drawsAt: null },
        chance: { kind: 'drand' },
      },
    },
    'boss',
  )
  if (!reply.ok) throw new Error(reply.code)
  const { raffleId } = reply.data
  const { page, openCard } = await world.phoneOf('ann')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openCard(communityId, pages.raffle.path, { raffle: raffleId })
  const enter = page.getByRole('button', { name: '免费参加' })
  await enter.waitFor()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await violations(page)).toEqual([])
  }
  expect(await focusOrder(page, 2)).toEqual(['回到今天', '免费参加'])
  await page.keyboard.press('Enter')
  await expect(page.getByText('你已参加:1 份')).toBeVisible()
})
