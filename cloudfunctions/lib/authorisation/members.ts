import type { Rows } from './Row'

export const members: Rows<'members'> = {
  list: {
    input: ({ communityId }) => ({ communityId, show: 'active', after: null }),
    own: 'nnr ff++ s',
  },
  appoint: {
    input: ({ communityId, memberId }) => ({ communityId, memberId, role: 'backbone' }),
    own: 'nnr ffff s',
    others: 'nnr ff++ s',
    foreign: 'nnr ff00 s',
  },
  // An owner who would remove himself is told to hand over first: nobody else could be told so.
  remove: {
    input: ({ communityId, memberId }) => ({ communityId, memberId }),
    own: 'nnr fff+ s',
    others: 'nnr ff++ s',
    foreign: 'nnr ff00 s',
  },
  readmit: {
    input: ({ communityId, memberId }) => ({ communityId, memberId }),
    own: 'nnr ff++ s',
    others: 'nnr ff++ s',
    foreign: 'nnr ff00 s',
  },
  sources: {
    input: ({ communityId }) => ({ communityId }),
    own: 'nnr ff++ s',
  },
}
