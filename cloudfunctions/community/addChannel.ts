import type { contract } from '../../contract'
import { Failure } from '../lib/Failure'
import { freshCommunity } from '../lib/freshCommunity'
import type { Call } from '../lib/serve'

const MOST_CHANNELS = 20
const MOST_ATTEMPTS = 5

/** Adds a place behind the others: what posters that hang already say stays true. */
export async function addChannel(call: Call<typeof contract.community.addChannel>) {
  const { database, input } = call
  const { communityId, channel } = input
  for (let tries = 0; tries < MOST_ATTEMPTS; tries++) {
    const { channels, state } = await freshCommunity(database, communityId)
    if (state !== 'open') throw new Failure('COMMUNITY_CLOSED')
    const known = Object.values(channels)
    if (known.includes(channel)) return { channels: known }
    if (known.length >= MOST_CHANNELS) throw new Failure('FULL')
    const path = `channels.${known.length}`
    const change = { set: { [path]: channel } }
    if (await database.update('communities', communityId, { [path]: null }, change))
      return { channels: [...known, channel] }
  }
  throw new Failure('BUSY')
}
