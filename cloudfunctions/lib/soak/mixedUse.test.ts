import { describe, expect, it } from 'vitest'
import type { CollectionName } from '../collections'
import type { Database } from '../Database'
import { forgetting, withFlaw } from '../simulator/plant'
import type { ServedVerbs } from '../simulator/SimulatedCloud'
import { simulate, simulateSeeds } from '../simulator/simulate'
import { mixedUse } from './mixedUse'
import { mixedVerbs } from './mixedVerbs'

const seeds = [1, 2, 3]

it('everything at once, on a bad network, leaves nothing lost, doubled or owed', async () => {
  const runs = await simulateSeeds(mixedUse(), seeds)
  expect(runs.reduce((sum, { faults }) => sum + faults, 0)).toBeGreaterThan(500)
})

it('the same seed makes the same run', async () => {
  const [once, again] = [await simulate(mixedUse(), 7), await simulate(mixedUse(), 7)]
  expect(again).toEqual(once)
})

/** What the judges are to notice: each forgets one thing that a handler or the database must do. */
const bugs: Record<string, ServedVerbs> = {
  'an account that is written over whatever was booked meanwhile': withFlaw(
    mixedVerbs,
    (database) => forgetting(database, 'members', (path) => path !== 'state'),
  ),
  'a reaction that is taken back and stays': withFlaw(mixedVerbs, (database) => ({
    remove: (name, id, condition) =>
      name === 'reactions' ? Promise.resolve(true) : database.remove(name, id, condition),
  })),
  'tokens for every batch that is shown': withFlaw(mixedVerbs, (database) =>
    pretending(database, 'issued'),
  ),
  'held words that lie before nobody': withFlaw(mixedVerbs, (database) =>
    pretending(database, 'held'),
  ),
  'an answer that its asker never hears of': withFlaw(mixedVerbs, (database) =>
    pretending(database, 'notices'),
  ),
  'a question that is written over whatever was said meanwhile': withFlaw(mixedVerbs, (database) =>
    forgetting(database, 'inquiries', (path) => path === 'ver'),
  ),
  'questions of the erased that stay': withFlaw(mixedVerbs, (database) => ({
    removeAll: (name, where) =>
      name === 'inquiries' ? Promise.resolve(0) : database.removeAll(name, where),
  })),
  'a thread that is written over whatever was said meanwhile': withFlaw(mixedVerbs, (database) =>
    forgetting(database, 'threads', (path) => path === 'ver'),
  ),
  'a suggestion that is handed over at once': withFlaw(mixedVerbs, (database) => ({
    insert: (name, document) =>
      'due' in document
        ? database.insert(name, { ...document, due: new Date(0) })
        : database.insert(name, document),
  })),
  'an anonymous ballot that a late one takes the place of': withFlaw(mixedVerbs, (database) =>
    forgetting(database, 'anonymousBallots', (path) => path === 'turn'),
  ),
  'an adopted suggestion that pays nobody': withFlaw(mixedVerbs, (database) =>
    pretending(database, 'adoptions'),
  ),
}

/** A database that says it has added to a collection, and has not. */
function pretending(database: Database, collection: CollectionName): Partial<Database> {
  return {
    insert: (name, document) =>
      name === collection ? Promise.resolve(true) : database.insert(name, document),
  }
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
