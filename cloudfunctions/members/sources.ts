import type { contract } from '../../contract'
import type { Call } from '../lib/serve'

const WAYS = ['card', 'poster', 'invitation', 'link', 'founder'] as const

/** Where the present members came from, the most frequent first. */
export async function sources({ database, input }: Call<typeof contract.members.sources>) {
  const where = { communityId: input.communityId, state: 'active' }
  const [ways, channels] = await Promise.all([
    database.tally('members', where, 'via'),
    database.tally('members', where, 'channel'),
  ])
  const countOf = (via: string) => ways.find(({ value }) => value === via)?.count ?? 0
  return {
    ways: WAYS.map((via) => ({ via, count: countOf(via) }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count),
    channels: channels
      .flatMap(({ value, count }) => (typeof value === 'string' ? [{ channel: value, count }] : []))
      .sort((a, b) => b.count - a.count),
  }
}
