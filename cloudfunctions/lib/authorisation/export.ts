import { givenPoll, pollIdIn } from './poll'
import type { Rows } from './Row'

/** Names stand in spreadsheets: they are for staff. */
export const exported: Rows<'export'> = {
  poll: {
    input: (subject) => ({ communityId: subject.communityId, pollId: pollIdIn(subject) }),
    given: givenPoll,
    own: 'nnr ff++ s',
    foreign: 'nnr ff00 s',
  },
  removeOld: { input: () => ({}), own: 'fff ffff +' },
}
