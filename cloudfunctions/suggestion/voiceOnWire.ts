import type { Voice } from '../lib/collections'

type Told = Pick<Voice, '_id' | 'topic' | 'text' | 'outcome' | 'at'>

/** An adopted suggestion as members see it. */
export function voiceOnWire({ _id, topic, text, outcome, at }: Told) {
  return { voiceId: _id, topic, text, outcome, at: at.toISOString() }
}
