import type { contract } from '../../contract'
import type { Call } from '../lib/serve'
import { voiceOnWire } from './voiceOnWire'

const MOST_VOICES = 20

/** What became of adopted suggestions, newest first: one trip. */
export async function published({ database, input }: Call<typeof contract.suggestion.published>) {
  const { communityId, before } = input
  const voices = await database.find('voices', {
    where: { communityId, ...(before !== undefined && { at: { below: new Date(before) } }) },
    sort: [['at', 'descending']],
    limit: MOST_VOICES,
    fields: ['_id', 'topic', 'text', 'outcome', 'at'],
  })
  const last = voices.length === MOST_VOICES ? voices.at(-1) : undefined
  return {
    voices: voices.map(voiceOnWire),
    next: last?.at.toISOString() ?? null,
  }
}
