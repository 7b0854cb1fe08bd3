import type { Page } from '@playwright/test'
import { memberIdOf } from '../cloudfunctions/lib/memberId'
import { community, expect, test } from './journey'
import { violations } from './violations'
import type { World } from './World'

const communityId = community._id
const SECOND_MS = 1_000

/** Rows as they are copied out of a spreadsheet: an admin's colleague wrote them. */
const sheet = [
  ['题型', '题目', '选项A', '选项B', '答案', '解析'],
  ['单选', '水的沸点是多少', '九十度', '一百度', 'B', '标准气压下'],
  ['填空', '中国的首都', '', '', '北京|Beijing', ''],
]
const textOf = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.join('\t')).join('\n')

/** What is seen: pages below the top one stay in the document. */
const seen = (page: Page) => ({
  button: (name: string | RegExp) => page.getByRole('button', { name }).filter({ visible: true }),
  text: (text: string | RegExp) => page.getByText(text).filter({ visible: true }),
  radio: (name: string) => page.getByRole('radio', { name }).filter({ visible: true }),
  box: (name: string | RegExp) => page.getByRole('textbox', { name }).filter({ visible: true }),
})

async function withAdmin(world: World) {
  for (const person of ['boss', 'ann']) await world.hasCheckedIn(person, [1])
  const staff = { [memberIdOf(communityId, 'boss')]: 'owner' as const }
  await world.qunhuo.put('communities', { ...community, staff })
}

test('from a spreadsheet to points: import, launch, answer with a pause, marking', async ({
  build,
  world,
}) => {
  await withAdmin(world)
  const boss = await world.phoneOf('boss')
  await boss.openCard(communityId, 'packages/quiz/bank/index')
  const admin = seen(boss.page)
  const wrong = [...sheet, ['连线', '甲乙', '', '', 'A', '']]
  await admin.box('或者,从表格里复制后粘贴').fill(textOf(wrong))
  await admin.button('导入粘贴的题目').click()
  await expect(admin.text('第 4 行:「题型」要写 单选、多选、判断 或 填空')).toBeVisible()
  await expect(admin.text('题库里有 0 道题')).toBeVisible()
  if (build === 'h5') {
    const choosing = boss.page.waitForEvent('filechooser')
    await admin.button('选择 .xlsx 或 .csv 文件').click()
    const buffer = Buffer.from(`\ufeff${sheet.map((row) => row.join(',')).join('\r\n')}`)
    await (await choosing).setFiles({ name: '题库.csv', mimeType: 'text/csv', buffer })
  } else {
    await admin.box('或者,从表格里复制后粘贴').fill(textOf(sheet))
    await admin.button('导入粘贴的题目').click()
  }
  await expect(admin.text('已导入 2 道题')).toBeVisible()
  await expect(admin.text('题库里有 2 道题')).toBeVisible()
  if (build === 'h5') expect(await violations(boss.page)).toEqual([])

  await boss.openCard(communityId, 'packages/quiz/launch/index')
  await boss.page
    .getByRole('radio', { name: /知识竞赛/ })
    .filter({ visible: true })
    .click()
  await admin.button('抽几道加 1').click()
  await admin.button('抽几道加 1').click()
  if (build === 'h5') expect(await violations(boss.page)).toEqual([])
  await admin.button('发布').click()
  await expect(admin.text('这里有你出的题,这一次就看大家的吧')).toBeVisible()

  const ann = await world.phoneOf('ann')
  await ann.openCard(communityId, 'packages/quiz/quizzes/index')
  const member = seen(ann.page)
  await member.button(/知识竞赛/).click()
  await member.button('开始答题').click()
  await expect(member.text('第 1 题,共 2 题')).toBeVisible()
  const isChoice = (await member.text('水的沸点是多少').count()) > 0
  const answerHere = async (choice: boolean) => {
    if (choice) await member.radio('B,一百度').click()
    else await member.box('你的答案').fill(' beijing。')
  }
  await answerHere(isChoice)
  if (build === 'h5') expect(await violations(ann.page)).toEqual([])
  await member.button('下一题').click()
  await expect(member.text('第 2 题,共 2 题')).toBeVisible()

  // Away and back, on the same phone and on another one: what was answered is still there.
  await ann.openCard(communityId, 'packages/quiz/quizzes/index')
  await expect(member.text('答到一半')).toBeVisible()
  const other = await world.phoneOf('ann')
  await other.openCard(communityId, 'packages/quiz/quizzes/index')
  const elsewhere = seen(other.page)
  await elsewhere.button(/知识竞赛/).click()
  await expect(elsewhere.text('第 2 题,共 2 题')).toBeVisible()
  await member.button(/知识竞赛/).click()
  await expect(member.text('第 2 题,共 2 题')).toBeVisible()
  await answerHere(!isChoice)
  await member.button('交卷').click()

  await expect(member.text('答对 2 题,共 2 题')).toBeVisible()
  await expect(member.text('+10 积分')).toBeVisible()
  await expect(member.text('标准气压下')).toBeVisible()
  await expect(member.text('正确答案:B 一百度')).toBeVisible()
  if (build === 'h5') expect(await violations(ann.page)).toEqual([])
  expect(await world.membershipOf('ann')).toMatchObject({ balance: 11 })
  if (build === 'weapp') {
    world.qunhuo.cloud.consents.add('ann', 'local-quiz-closed')
    await member.button('截止后告诉我结果').click()
    await expect(member.text('截止后会告诉你结果')).toBeVisible()
  }

  await boss.openCard(communityId, 'packages/quiz/quizzes/index')
  await admin.button(/知识竞赛/).click()
  await admin.button('看参与情况').click()
  await expect(admin.text('2/2 · 10 积分')).toBeVisible()
  await admin.button('提前截止').click()
  await boss.page
    .getByRole('dialog', { name: '现在就截止' })
    .getByRole('button', { name: '截止', exact: true })
    .click()
  await expect(admin.button('提前截止')).toHaveCount(0)
  if (build === 'h5') expect(await violations(boss.page)).toEqual([])
})

test('a question with a time limit waits sealed, runs by the server, and locks', async ({
  world,
}) => {
  await withAdmin(world)
  const question = { kind: 'single' as const, options: ['甲', '乙'], image: '', seconds: 20 }
  const key = { solution: { chosen: [0] }, explanation: '' }
  await world.qunhuo.call(
    'quiz.launch',
    {
      communityId,
      requestId: 'r'.repeat(22),
      kind: 'contest',
      title: '快答',
      questions: [
        { question: { ...question, text: '第一问' }, key },
        { question: { ...question, text: '第二问' }, key },
      ],
      draw: 0,
      tries: 1,
      closesAt: '2026-11-09T01:00:00.000Z',
    },
    'boss',
  )
  const ann = await world.phoneOf('ann')
  await ann.openCard(communityId, 'packages/quiz/quizzes/index')
  const { button, text, radio } = seen(ann.page)
  await button(/快答/).click()
  await button('开始答题').click()
  await expect(text('这道题限时 20 秒')).toBeVisible()
  await expect(text('第一问')).toHaveCount(0)
  await button('准备好了,看题').click()
  await expect(text('第一问')).toBeVisible()
  await expect(text(/^还有 \d+ 秒$/)).toBeVisible()
  await radio('A,甲').click()
  await button('确定这个答案').click()
  await expect(text('已作答')).toBeVisible()

  await button('下一题').click()
  await button('准备好了,看题').click()
  await expect(text('第二问')).toBeVisible()
  await radio('A,甲').click()
  // The server's clock decides, whatever the phone's says.
  world.qunhuo.cloud.clock.advance(60 * SECOND_MS)
  await button('确定这个答案').click()
  await expect(text('这道题的时间到了,接着答下一道就好')).toBeVisible()
  await button('交卷').click()
  await button('就这样交卷').click()
  await expect(text('答对 1 题,共 2 题')).toBeVisible()
  expect(await world.membershipOf('ann')).toMatchObject({ balance: 6 })
})
