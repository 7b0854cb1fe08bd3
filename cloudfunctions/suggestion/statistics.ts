import type { contract } from '../../contract'
import { dayOf } from '../../domain/day'
import { shownCells } from '../../domain/suggestion/cells'
import { quarterOf } from '../../domain/suggestion/quarter'
import { communityOf } from '../lib/communities'
import type { Tally } from '../lib/Database'
import type { Call } from '../lib/serve'

const states = ['new', 'seen', 'working', 'adopted', 'answered', 'declined']
const topics = ['work', 'team', 'benefits', 'place', 'other']

/** How many suggestions of a quarter stand where, by two trips. The tables are never crossed. */
export async function statistics(call: Call<typeof contract.suggestion.statistics>) {
  const { database, input, now } = call
  const community = await communityOf(database, input.communityId, now)
  const quarter = input.quarter ?? quarterOf(dayOf(now, community))
  const where = { communityId: input.communityId, quarter, released: true }
  const [byState, byTopic] = await Promise.all([
    database.tally('threads', where, 'state'),
    database.tally('threads', where, 'topic'),
  ])
  const { total, cells } = shownCells(counted(states, byState))
  return { quarter, total, states: cells, topics: shownCells(counted(topics, byTopic)).cells }
}

function counted(names: readonly string[], tally: readonly Tally[]) {
  return names.map((name) => ({
    name,
    count: tally.find(({ value }) => value === name)?.count ?? 0,
  }))
}
