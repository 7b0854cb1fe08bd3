import type { CollectionName, HeldText } from '../lib/collections'
import type { Change, Condition } from '../lib/Database'
import { UNNAMED } from '../lib/unnamed'

/** The one conditional write that shows a text to everybody. */
export interface Release {
  name: CollectionName
  condition: Condition
  change: Change
}

/** How a held text is shown, if it still stands as it was held. */
export function releaseOf({ kind, text }: Pick<HeldText, 'kind' | 'text'>): Release {
  const shown = { condition: { text, state: 'held' }, change: { set: { state: 'shown' } } }
  switch (kind) {
    case 'line':
      return { name: 'lines', ...shown }
    case 'comment':
      return { name: 'ruleComments', ...shown }
    case 'words':
      return {
        name: 'ballots',
        condition: { 'other.text': text, 'other.state': 'held' },
        change: { set: { 'other.state': 'shown' } },
      }
    case 'nickname':
      // A name that was chosen since stays.
      return {
        name: 'members',
        condition: { nickname: UNNAMED, state: 'active' },
        change: { set: { nickname: text } },
      }
  }
}
