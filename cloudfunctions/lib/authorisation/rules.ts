import { rulesIdOf } from '../rulesId'
import type { Rows, Subject } from './Row'

const requestId = 'a-request-of-the-table'

/** A first version of the rules of a community. */
const firstVersion = ({ home, memberId }: Subject) => ({
  rules: [
    {
      _id: rulesIdOf(home, 1),
      communityId: home,
      ...{ version: 1, state: 'inForce' as const, clauses: ['一条'], asksEverybody: true },
      publishedAt: new Date('2026-01-05T01:00:00.000Z'),
      ...{ by: memberId, request: '' },
    },
  ],
})

export const rules: Rows<'rules'> = {
  read: {
    input: ({ communityId }) => ({ communityId }),
    own: '+++ ++++ s',
  },
  publish: {
    input: ({ communityId }) => ({
      ...{ communityId, requestId, clauses: ['一条'] },
      ...{ state: 'inForce', asksEverybody: true },
    }),
    own: 'nnr ff++ s',
  },
  acknowledge: {
    input: ({ communityId }) => ({ communityId, version: 1 }),
    own: 'nnr ++++ s',
  },
  comment: {
    input: ({ communityId }) => ({ communityId, requestId, version: 1, text: '同意' }),
    given: firstVersion,
    own: 'nnr ++++ s',
  },
  comments: {
    input: ({ communityId }) => ({ communityId, version: 1, before: null }),
    given: firstVersion,
    own: 'nnr ++++ s',
  },
  outstanding: {
    input: ({ communityId }) => ({ communityId, after: null }),
    own: 'nnr ff++ s',
  },
}
