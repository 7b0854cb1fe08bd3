import type { CollectionName, HeldKind, HeldWords } from '../lib/collections'
import type { Change, Condition } from '../lib/Database'
import { messageIn } from '../lib/inquiryId'
import { awaitedPath } from '../lib/pictures/awaitedPath'
import { topicsIn } from '../lib/topics'

/** The one conditional write that shows a text to those for whom it was written, and what holds once it is made. */
export interface Release {
  name: CollectionName
  id: string
  condition: Condition
  change: Change
  shown: Condition
}

/** Words that one document alone has to show. */
export type OfOne = Exclude<HeldWords, 'option'>

/** How held words are shown, if they still stand as they were held. */
export function releaseOf({
  kind,
  source,
  text,
}: {
  kind: OfOne
  source: string
  text: string
}): Release {
  const id = source
  const ofLine = {
    condition: { text, state: 'held' },
    change: { set: { state: 'shown' } },
    shown: { text, state: 'shown' },
  }
  switch (kind) {
    case 'line':
      return { name: 'lines', id, ...ofLine }
    case 'comment':
      return { name: 'ruleComments', id, ...ofLine }
    case 'words':
      return {
        name: 'ballots',
        id,
        condition: { 'other.text': text, 'other.state': 'held' },
        change: { set: { 'other.state': 'shown' } },
        shown: { 'other.text': text, 'other.state': 'shown' },
      }
    case 'nickname':
      return ofProfile({ id, field: kind, text }, { value: text, shown: { [kind]: text } })
    case 'skills':
    case 'interests':
      return ofTopics({ id, field: kind, text })
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
        shown: { [`${message}.text`]: text, [`${message}.state`]: 'shown' },
      }
    }
  }
}

interface OfProfile {
  id: string
  field: string
  text: string
}

function ofTopics(said: OfProfile): Release {
  const value = topicsIn(said.text)
  const shown = value.map((topic, place) => [`${said.field}.${place}`, topic])
  return ofProfile(said, { value, shown: Object.fromEntries(shown) as Condition })
}

/** What was said of oneself since stays. */
function ofProfile(
  { id, field, text }: OfProfile,
  { value, shown }: { value: string | readonly string[]; shown: Condition },
): Release {
  return {
    name: 'members',
    id,
    condition: { [awaitedPath(field)]: text, state: 'active' },
    change: { set: { [field]: value }, unset: [awaitedPath(field)] },
    shown: { ...shown, [awaitedPath(field)]: null },
  }
}

/** How words that wait in the profile are taken out of it; null for those that wait elsewhere. */
export function withdrawalOf({ kind, text }: { kind: HeldKind; text: string }) {
  if (kind !== 'nickname' && kind !== 'skills' && kind !== 'interests') return null
  return { condition: { [awaitedPath(kind)]: text }, change: { unset: [awaitedPath(kind)] } }
}
