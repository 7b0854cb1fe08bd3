import { describe, expect, it } from 'vitest'
import { forgetting, withCall, withFlaw } from '../../lib/simulator/plant'
import type { ServedVerbs } from '../../lib/simulator/SimulatedCloud'
import { simulate, simulateSeeds } from '../../lib/simulator/simulate'
import { calmRushHour, checkIns, checkInVerbs, rushHour, soak } from './checkIns'

const seeds = Array.from({ length: 60 }, (_, index) => index + 1)

it('5,000 people within a minute, a fifth of them tapping twice, lose and gain nothing, in one database trip a call', async () => {
  const { violations, calls, trips } = await simulate(checkIns(calmRushHour), 1)
  expect(violations).toEqual([])
  expect(calls).toBeGreaterThan(15_000)
  expect(trips).toBeLessThanOrEqual(calls)
})

it('and no more when one message in a hundred meets each of five faults', async () => {
  const { violations, faults } = await simulate(checkIns({ ...rushHour, days: 1 }), 2)
  expect(violations).toEqual([])
  expect(faults).toBeGreaterThan(300)
})

it('days of check-ins on a bad network end as a model says, whatever the seed', async () => {
  const runs = await simulateSeeds(checkIns(soak), seeds)
  expect(runs.reduce((sum, { faults }) => sum + faults, 0)).toBeGreaterThan(4_000)
}, 180_000)

it('the same seed makes the same run', async () => {
  const [once, again] = [await simulate(checkIns(soak), 7), await simulate(checkIns(soak), 7)]
  expect(again).toEqual(once)
})

/** What a careless hand could have written, and the judges must notice. */
const bugs: Record<string, ServedVerbs> = {
  'a check-in without its condition': withFlaw(checkInVerbs, (database) =>
    forgetting(database, 'members', (path) => path !== 'state'),
  ),
  'a check-in that only asks for the longest streak': withFlaw(checkInVerbs, (database) =>
    forgetting(database, 'members', (path) => path !== 'best'),
  ),
  'the day of UTC': withCall(checkInVerbs, 'checkin.checkIn', ({ now }) => ({
    now: new Date(now.getTime() - 8 * 3_600_000),
  })),
  'a ticket that is not looked at': withCall(checkInVerbs, 'checkin.checkIn', ({ input }) => {
    return { input: { ...(input as object), ticket: undefined } }
  }),
  'pages that are trimmed and not written': withFlaw(checkInVerbs, (database) => ({
    put: (name, document) => (name === 'ledger' ? Promise.resolve() : database.put(name, document)),
  })),
  'a journal that is not written with the points': withFlaw(checkInVerbs, (database) => ({
    update: (name, id, condition, change) =>
      database.update(name, id, condition, { ...change, append: {} }),
  })),
  'an answer before the write': withFlaw(checkInVerbs, (database) => ({
    update(name, id, condition, change) {
      void database.update(name, id, condition, change).catch(() => undefined)
      return Promise.resolve(true)
    },
  })),
}

describe('the judges notice', () => {
  it.each(Object.entries(bugs))('%s', async (_, verbs) => {
    let seed = 1
    for (; seed <= 25; seed++) {
      const { violations } = await simulate(checkIns(soak, verbs), seed)
      if (violations.length > 0) break
    }
    expect(seed).toBeLessThanOrEqual(25)
  })
})
