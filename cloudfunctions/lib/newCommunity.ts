import { defaultAwards } from '../../domain/awards'
import { defaultDays } from '../../domain/restDay'
import type { Community } from './collections'

/** What every community has of its own; the rest can wait for its owner. */
type Basics = Pick<Community, '_id' | 'name' | 'purpose' | 'staff' | 'ticketKey' | 'createdAt'>

/** A community as it begins, with whatever its founder chose otherwise. */
export function newCommunity(basics: Basics & Partial<Community>): Community {
  return {
    kind: 'exchange',
    values: '',
    picture: '',
    state: 'open',
    endsAt: null,
    ...defaultDays,
    awards: defaultAwards,
    departures: {},
    turn: 0,
    entrance: { wayIn: 'open' },
    openGId: null,
    parentId: null,
    channels: {},
    request: '',
    rules: { newest: 0, inForce: 0, asked: 0 },
    ...basics,
  }
}
