import type { HeldText } from '../lib/collections'

/** What was held, as phones see it; a declined picture is gone. */
export function heldOnWire({
  _id,
  kind,
  text,
  state,
  at,
}: Pick<HeldText, '_id' | 'kind' | 'text' | 'state' | 'at'>) {
  const isPicture = kind === 'avatar' || kind === 'picture'
  return {
    heldId: _id,
    kind,
    text: isPicture ? '' : text,
    picture: isPicture && state !== 'declined' ? text : '',
    at: at.toISOString(),
  }
}
