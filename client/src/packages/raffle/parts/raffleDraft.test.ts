import { expect, it } from 'vitest'
import { newDraft, planOf, type RaffleDraft, troubleOf, withOneMore } from './raffleDraft'

const now = new Date('2026-11-02T09:00:00').getTime()
const [prize] = withOneMore([])
if (!prize) throw new Error('no prize')

const draft: RaffleDraft = {
  ...newDraft(now),
  title: ' 周五加餐抽奖 ',
  prizes: [{ ...prize, name: '卫衣', asks: 'choice', options: '大号,中号、小号' }],
}
const drawing = { game: 'ssq', issue: '2026134', day: '2026-11-02' } as const

it('says what was written, without spaces around and without what only the form needs', () => {
  expect(planOf(draft)).toMatchObject({
    title: '周五加餐抽奖',
    prizes: [
      {
        ...{ name: '卫衣', count: 1, picture: '' },
        asks: { kind: 'choice', options: ['大号', '中号', '小号'] },
      },
    ],
    most: 1,
    headcount: null,
  })
  expect(planOf(draft)?.prizes[0]).not.toHaveProperty('key')
})

it('has nothing more to be written once it is right', () => {
  expect(troubleOf(draft, now)).toBeNull()
})

it.each<[string, Partial<RaffleDraft>, string]>([
  ['a title', { title: ' ' }, '写个标题吧'],
  ['a name for every prize', { prizes: withOneMore(draft.prizes) }, '每种奖品都要有个名字'],
  [
    'a close that is to come',
    { closes: { day: '2026-11-02', time: '08:59' } },
    '报名截止要选一个以后的时间',
  ],
  ['what one must have taken part in', { who: 'activity' }, '选一个投票或答题'],
  [
    'lotteries that are drawn after the close',
    { chance: 'lottery', drawings: [drawing, { ...drawing, game: 'pl5' }] },
    '彩票要在报名截止之后才开奖,换晚一点的一期',
  ],
])('asks for %s', (_, change, words) => {
  expect(troubleOf({ ...draft, ...change }, now)).toBe(words)
})

it('tells prizes apart, whichever are taken away', () => {
  const three = withOneMore(withOneMore(draft.prizes))
  const keys = withOneMore(three.slice(1)).map(({ key }) => key)
  expect(new Set(keys).size).toBe(3)
})
