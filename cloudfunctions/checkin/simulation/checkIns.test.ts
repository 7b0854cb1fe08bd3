import { expect, it } from 'vitest'
import { everyFaultAt } from '../../lib/simulator/Faults'
import { simulate, simulateSeeds } from '../../lib/simulator/simulate'
import { checkIns, rushHour, soak } from './checkIns'

const seeds = Array.from({ length: 60 }, (_, index) => index + 1)

it('5,000 people within a minute, a fifth of them tapping twice, lose and gain nothing', async () => {
  const run = await simulate(checkIns({ ...rushHour, faults: everyFaultAt(0) }), 1)
  expect(run.violations).toEqual([])
  expect(run.calls).toBeGreaterThan(15_000)
})

it('and no more when one message in a hundred meets each of five faults', async () => {
  const { violations, faults } = await simulate(checkIns(rushHour), 2)
  expect(violations).toEqual([])
  expect(faults).toBeGreaterThan(500)
})

it('days of check-ins on a bad network end as a model says, whatever the seed', async () => {
  const runs = await simulateSeeds(checkIns(soak), seeds)
  expect(runs.reduce((sum, { faults }) => sum + faults, 0)).toBeGreaterThan(5_000)
})

it('the same seed makes the same run', async () => {
  const [once, again] = [await simulate(checkIns(soak), 7), await simulate(checkIns(soak), 7)]
  expect(again).toEqual(once)
})
