import { expect, it } from 'vitest'
import { type QuizCard, quizStandInWords, quizTermInWords } from './quizWords'

const now = new Date('2026-11-02T01:00:00.000Z').getTime()
const mine = { status: 'none', number: 0, triesLeft: 1, best: null, points: 0 } as const
const card: QuizCard = {
  quizId: '',
  kind: 'contest',
  title: '常识',
  questions: 5,
  timed: false,
  pointsEach: 5,
  tries: 1,
  closesAt: '2026-11-02T04:00:00.000Z',
  open: true,
  mine,
}

it.each([
  ['去答题', {}],
  ['未参加', { open: false }],
  ['答到一半', { mine: { ...mine, status: 'taking' } }],
  ['答对 0/5', { mine: { ...mine, status: 'finished', best: 0 } }],
  ['答对 3/5', { open: false, mine: { ...mine, status: 'finished', best: 3 } }],
  ['你出的题', { mine: { ...mine, status: 'writer' } }],
] as const)('says where one stands: %s', (words, changes) => {
  expect(quizStandInWords({ ...card, ...changes })).toBe(words)
})

it('says how large a quiz is and how long it is open', () => {
  expect(quizTermInWords(card, now)).toBe('5 道题 · 还有 3 小时')
  expect(quizTermInWords({ ...card, kind: 'weekly' }, now)).toBe('每周一答 · 还有 3 小时')
})
