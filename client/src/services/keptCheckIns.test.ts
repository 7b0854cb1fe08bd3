import { expect, it } from 'vitest'
import { type KeptCheckIn, pauseAfter, withKept, withoutKept } from './keptCheckIns'

function kept(day: string, memberId = 'ann'): KeptCheckIn {
  return { memberId, day, ticket: `${day}.proof` }
}

it('keeps one check-in a day, however often the button is pressed', () => {
  const once = withKept([], kept('2026-11-18'))
  expect(withKept(once, kept('2026-11-18'))).toBe(once)
})

it('delivers the oldest day first', () => {
  const both = withKept(withKept([], kept('2026-11-19')), kept('2026-11-18'))
  expect(both.map(({ day }) => day)).toEqual(['2026-11-18', '2026-11-19'])
})

it('keeps the check-ins of two people on one phone apart', () => {
  const both = withKept([kept('2026-11-18', 'ann')], kept('2026-11-18', 'bob'))
  expect(withoutKept(both, kept('2026-11-18', 'bob'))).toEqual([kept('2026-11-18', 'ann')])
})

it('lets go of what was answered, and of nothing else', () => {
  const both = [kept('2026-11-18'), kept('2026-11-19')]
  expect(withoutKept(both, kept('2026-11-18'))).toEqual([kept('2026-11-19')])
  expect(withoutKept(both, kept('2026-11-20'))).toBe(both)
})

it('does not pile up what can no longer be delivered', () => {
  const days = ['14', '15', '16', '17', '18', '19'].map((day) => kept(`2026-11-${day}`))
  const all = days.reduce<readonly KeptCheckIn[]>(withKept, [])
  expect(all.at(-1)).toEqual(kept('2026-11-19'))
  expect(all.length).toBeLessThanOrEqual(4)
})

it('waits longer after every try, and never longer than a minute', () => {
  expect([0, 1, 2, 3].map(pauseAfter)).toEqual([3_000, 6_000, 12_000, 24_000])
  expect(pauseAfter(1_000)).toBe(60_000)
})
