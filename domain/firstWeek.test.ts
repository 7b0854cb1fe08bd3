import { expect, it } from 'vitest'
import { type FirstWeekFacts, firstWeekOf } from './firstWeek'

const facts: FirstWeekFacts = {
  joinedDay: '2026-11-02',
  today: '2026-11-02',
  hasReadRules: false,
  hasCheckedIn: false,
  hasVoted: false,
}

it('begins with joining done', () => {
  expect(firstWeekOf(facts)).toEqual({
    daysLeft: 7,
    isDone: false,
    steps: [
      { step: 'join', done: true },
      { step: 'rules', done: false },
      { step: 'checkIn', done: false },
      { step: 'vote', done: false },
    ],
  })
})

it.each([
  ['2026-11-08', 1],
  ['2026-11-09', null],
])('on %s has %s days left', (today, daysLeft) => {
  expect(firstWeekOf({ ...facts, today })?.daysLeft ?? null).toBe(daysLeft)
})

it('asks for no rules where there are none', () => {
  const done = { ...facts, hasReadRules: null, hasCheckedIn: true, hasVoted: true }
  expect(firstWeekOf(done)).toMatchObject({ isDone: true })
})

it.each(['hasReadRules', 'hasCheckedIn', 'hasVoted'] as const)(
  'is not done without %s',
  (missing) => {
    const all = { ...facts, hasReadRules: true, hasCheckedIn: true, hasVoted: true }
    expect(firstWeekOf(all)).toMatchObject({ isDone: true })
    expect(firstWeekOf({ ...all, [missing]: false })).toMatchObject({ isDone: false })
  },
)
