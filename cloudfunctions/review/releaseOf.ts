import type { CollectionName, HeldText } from '../lib/collections'
import type { Change, Condition } from '../lib/Database'
import { messageIn } from '../lib/inquiryId'
import { UNNAMED } from '../lib/unnamed'

/** The one conditional write that shows a text to those for whom it was written. */
export interface Release {
  name: CollectionName
  id: string
  condition: Condition
  change: Change
}

/** How a held text is shown, if it still stands as it was held. */
export function releaseOf({
  kind,
  source,
  text,
}: Pick<HeldText, 'kind' | 'source' | 'text'>): Release {
  const id = source
  const shown = { condition: { text, state: 'held' }, change: { set: { state: 'shown' } } }
  switch (kind) {
    case 'line':
      return { name: 'lines', id, ...shown }
    case 'comment':
      return { name: 'ruleComments', id, ...shown }
    case 'words':
      return {
        name: 'ballots',
        id,
        condition: { 'other.text': text, 'other.state': 'held' },
        change: { set: { 'other.state': 'shown' } },
      }
    case 'nickname':
      // A name that was chosen since stays.
      return {
        name: 'members',
        id,
        condition: { nickname: UNNAMED, state: 'active' },
        change: { set: { nickname: text } },
      }
    case 'question': {
      const { inquiryId, place } = messageIn(source)
      const message = `messages.${place}`
      return {
        name: 'inquiries',
        id: inquiryId,
        condition: {
          [`${message}.text`]: text,
          [`${message}.state`]: 'held',
          state: { not: 'settled' },
        },
        change: {
          set: { [`${message}.state`]: 'shown', state: 'waiting' },
          increase: { ver: 1 },
        },
      }
    }
  }
}
