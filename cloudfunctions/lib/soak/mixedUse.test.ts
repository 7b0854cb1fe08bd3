import { describe, expect, it } from 'vitest'
import { forgetting, withFlaw } from '../simulator/plant'
import type { ServedVerbs } from '../simulator/SimulatedCloud'
import { simulate, simulateSeeds } from '../simulator/simulate'
import { mixedUse, mixedVerbs } from './mixedUse'

const seeds = [1, 2, 3]

it('everything at once, on a bad network, leaves nothing lost, doubled or owed', async () => {
  const runs = await simulateSeeds(mixedUse(), seeds)
  expect(runs.reduce((sum, { faults }) => sum + faults, 0)).toBeGreaterThan(500)
})

it('the same seed makes the same run', async () => {
  const [once, again] = [await simulate(mixedUse(), 7), await simulate(mixedUse(), 7)]
  expect(again).toEqual(once)
})

/** What only shows where features meet in one account, or one community. */
const bugs: Record<string, ServedVerbs> = {
  'an account that is written over whatever was booked meanwhile': withFlaw(
    mixedVerbs,
    (database) => forgetting(database, 'members', (path) => path !== 'state'),
  ),
  'a reaction that is taken back and stays': withFlaw(mixedVerbs, () => ({
    remove: () => Promise.resolve(true),
  })),
  'tokens for every batch that is shown': withFlaw(mixedVerbs, (database) => ({
    insert: (name, document) =>
      name === 'issued' ? Promise.resolve(true) : database.insert(name, document),
  })),
}

describe('the judges notice', () => {
  it.each(Object.entries(bugs))('%s', async (_, verbs) => {
    let seed = 1
    for (; seed <= 25; seed++) {
      const { violations } = await simulate(mixedUse(verbs), seed)
      if (violations.length > 0) break
    }
    expect(seed).toBeLessThanOrEqual(25)
  })
})
