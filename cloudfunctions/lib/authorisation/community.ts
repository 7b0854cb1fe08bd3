import type { Rows } from './Row'

export const community: Rows<'community'> = {
  join: {
    input: ({ communityId }) => ({ communityId, shown: true, via: 'card' }),
    own: '++r ++++ s',
  },
  health: {
    input: ({ communityId }) => ({ communityId }),
    own: 'nnr fff+ s',
  },
}
