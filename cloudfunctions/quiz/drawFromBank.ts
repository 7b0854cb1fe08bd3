import { NEVER } from '../lib/bank'
import { Failure } from '../lib/Failure'
import type { Surroundings } from '../lib/serve'
import type { ChosenQuestion } from './createQuiz'

/** How many of those unused longest the draw is made from. */
const POOL = 200

/** Draws questions from a community's bank: unused ones by lot, then those unused longest. Fails with `BANK_SHORT`. */
export async function drawFromBank(
  { database, randomBytes }: Pick<Surroundings, 'database' | 'randomBytes'>,
  communityId: string,
  count: number,
): Promise<ChosenQuestion[]> {
  if (count === 0) return []
  const pool = await database.find('bankQuestions', {
    where: { communityId },
    sort: [['usedAt', 'ascending']],
    limit: POOL,
    fields: ['_id', 'question', 'key', 'writer', 'usedAt'],
  })
  if (pool.length < count) throw new Failure('BANK_SHORT')
  const lots = new Map(pool.map(({ _id }) => [_id, Buffer.from(randomBytes(8)).toString('hex')]))
  const lotOf = (id: string) => lots.get(id) ?? ''
  const unused = pool.filter(({ usedAt }) => usedAt.getTime() === NEVER.getTime())
  unused.sort((one, other) => (lotOf(one._id) < lotOf(other._id) ? -1 : 1))
  const used = pool.filter(({ usedAt }) => usedAt.getTime() !== NEVER.getTime())
  return [...unused, ...used]
    .slice(0, count)
    .map(({ _id, question, key, writer }) => ({ bankId: _id, question, key, writer }))
}
