import { expect, it } from 'vitest'
import type { Database } from '../../lib/Database'
import { simulate, simulateSeeds } from '../../lib/simulator/simulate'
import { handlers, quizzes } from './quizzes'

const seeds = Array.from({ length: 20 }, (_, index) => index + 1)

it('points are right answers of the best try, once, whatever the network and the functions do', async () => {
  const runs = await simulateSeeds(quizzes(), seeds)
  expect(runs.reduce((sum, { faults }) => sum + faults, 0)).toBeGreaterThan(500)
})

it('a judge who is shown tries that begin after the close finds them', async () => {
  const early = new Date('2026-11-02T01:00:00.000Z')
  const forgetful: typeof handlers = {
    ...handlers,
    start: (call) => handlers.start({ ...call, now: early }),
  }
  expect(await violationsOf(forgetful)).toContain('it began after the close')
})

it('a judge who is shown a marking that forgets what was paid before finds it', async () => {
  const generous: typeof handlers = {
    ...handlers,
    finish: (call) => handlers.finish({ ...call, database: forgetfulOfBest(call.database) }),
  }
  expect(await violationsOf(generous)).toMatch(/points for/)
})

async function violationsOf(served: typeof handlers): Promise<string> {
  const runs = await Promise.all(seeds.slice(0, 10).map((seed) => simulate(quizzes(served), seed)))
  return runs.flatMap(({ violations }) => violations).join('\n')
}

/** A database in which nobody has had anything right before. */
function forgetfulOfBest(database: Database): Database {
  return {
    ...database,
    async get(name, id) {
      const document = await database.get(name, id)
      return document && 'best' in document ? { ...document, best: 0 } : document
    },
  }
}
