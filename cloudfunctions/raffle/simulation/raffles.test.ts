import { expect, it } from 'vitest'
import * as verbs from '../../../contract/raffle'
import type { Database } from '../../lib/Database'
import { serving } from '../../lib/simulator/serving'
import { simulateSeeds } from '../../lib/simulator/simulate'
import { drawing } from '../draw'
import { enter } from '../enter'
import { tending } from '../tend'
import { view } from '../view'
import { badNetwork, nowhere, raffles } from './raffles'

const seeds = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

it('300 raffles on a bad network are drawn exactly once, paid for exactly, and nobody wins twice', async () => {
  const runs = await simulateSeeds(raffles(badNetwork), seeds(300))
  expect(runs.reduce((sum, { faults }) => sum + faults, 0)).toBeGreaterThan(5_000)
})

/** A database that says of a raffle what it said the first time. */
function remembering(database: Database): Database {
  let first: unknown
  return {
    ...database,
    async get(name, id) {
      if (name !== 'raffles') return database.get(name, id)
      first ??= await database.get(name, id)
      return first as never
    },
  }
}

/** Gives held entries up without a posting that keeps a late debit out. */
async function giveUpHolds(database: Database): Promise<void> {
  const held = await database.find('entries', {
    where: { state: 'held' },
    sort: [],
    limit: 100,
    fields: ['_id'],
  })
  for (const { _id } of held)
    await database.update('entries', _id, { state: 'held' }, { set: { state: 'void' } })
}

it.each([
  ['an entry that does not look again whether the raffle is still open', 'enter'],
  ['a timer that gives up what is held and leaves the debit possible', 'tend'],
] as const)('%s is found out', async (_, planted) => {
  const tend = tending(nowhere)
  const served = serving('raffle', verbs, {
    view,
    draw: drawing(nowhere),
    enter: (call) =>
      enter(planted === 'enter' ? { ...call, database: remembering(call.database) } : call),
    async tend(call) {
      if (planted === 'tend') await giveUpHolds(call.database)
      return tend(call)
    },
  })
  await expect(simulateSeeds(raffles(badNetwork, served), seeds(300))).rejects.toThrow('raffles')
})
