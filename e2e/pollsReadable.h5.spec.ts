import { memberIdOf } from '../cloudfunctions/lib/memberId'
import { focusOrder } from './focusOrder'
import { community, expect, test } from './journey'
import { violations } from './violations'

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

test('a page that opens stands still, so that a tap at once is no tap on something else', async ({
  world,
}) => {
  await world.hasCheckedIn('ann', [1])
  const staff = { [memberIdOf(community._id, 'ann')]: 'admin' as const }
  await world.qunhuo.put('communities', { ...community, staff })
  const { page, openCard } = await world.phoneOf('ann')
  await world.qunhuo.call('poll.list', { communityId: community._id, which: 'open' }, 'ann')
  await page.addInitScript(rememberWhereItIsFirst)
  await openCard(community._id, 'packages/poll/polls/index')
  await page.getByRole('button', { name: '发起投票' }).click()
  const template = page.getByRole('button', { name: '餐厅选择' })
  await template.click()
  await expect(page.getByRole('textbox', { name: '选项 1' })).toHaveValue('火锅')
  const first = await page.locator('html').getAttribute('data-first')
  expect(Number(first)).toBe((await template.boundingBox())?.x)
})

/** In the browser: where the first template is when it is painted for the first time. */
const rememberWhereItIsFirst = `
  function look() {
    const template = document.querySelector('[aria-label="从模板开始"] button')
    if (template) document.documentElement.dataset.first = template.getBoundingClientRect().x
    else requestAnimationFrame(look)
  }
  look()
`
