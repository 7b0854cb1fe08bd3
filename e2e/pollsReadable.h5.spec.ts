import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { memberIdOf } from '../cloudfunctions/lib/memberId'
import { community, expect, test } from './journey'

test('polls can be read and voted in by keyboard alone', async ({ world }) => {
  await world.hasCheckedIn('ann', [1])
  const staff = { [memberIdOf(community._id, 'ann')]: 'admin' as const }
  await world.qunhuo.put('communities', { ...community, staff })
  const closesAt = new Date(world.qunhuo.cloud.clock.now().getTime() + 86_400_000).toISOString()
  const reply = await world.qunhuo.call(
    'poll.launch',
    {
      communityId: community._id,
      requestId: 'requestrequestrequest1',
      title: '周五团建去哪里',
      options: [{ text: '江边骑行' }, { text: '室内攀岩', quota: 5 }],
      most: 1,
      other: true,
      additions: true,
      changes: true,
      showing: 'live',
      voters: 'everyone',
      repeat: 'weekly',
      closesAt,
      anonymous: false,
    },
    'ann',
  )
  if (!reply.ok) throw new Error(reply.code)
  const { page, openCard } = await world.phoneOf('ann')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openCard(community._id, 'packages/poll/poll/index', { p: reply.data.pollId })
  await page.getByRole('heading', { name: '周五团建去哪里', level: 1 }).waitFor()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await violations(page)).toEqual([])
  }

  await page.keyboard.press('Tab')
  expect(await focusOrder(page, 4)).toEqual([
    '回到今天',
    '江边骑行,0 票,占 0%',
    '室内攀岩,0 票,占 0%,剩 5 个名额',
    '其他…,0 票,占 0%',
  ])
  await page.getByRole('radio', { name: /^江边骑行/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('radio', { name: /^江边骑行,1 票/ })).toHaveAttribute(
    'aria-checked',
    'true',
  )
  expect(await violations(page)).toEqual([])

  await openCard(community._id, 'packages/poll/launch/index', { from: reply.data.pollId })
  await page.getByRole('button', { name: /更多设置/ }).click()
  expect(await violations(page)).toEqual([])
  await openCard(community._id, 'packages/poll/polls/index')
  await page.getByText('周五团建去哪里').filter({ visible: true }).waitFor()
  expect(await violations(page)).toEqual([])
})

/** What the keyboard comes to, one Tab after the other, as a screen reader names it. */
async function focusOrder(page: Page, count: number): Promise<string[]> {
  const names: string[] = []
  for (let step = 0; step < count; step++) {
    const focused = page.locator(':focus')
    const name = (await focused.getAttribute('aria-label')) ?? (await focused.innerText())
    names.push(name.trim())
    await page.keyboard.press('Tab')
  }
  return names
}

async function violations(page: Page) {
  const { violations: found } = await new AxeBuilder({ page }).analyze()
  return found.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 120))])
}
