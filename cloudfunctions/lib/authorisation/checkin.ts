import type { Rows } from './Row'

export const checkin: Rows<'checkin'> = {
  home: {
    input: ({ communityId }) => ({ communityId }),
    own: '+++ ++++ s',
  },
  checkIn: {
    input: ({ communityId }) => ({ communityId }),
    own: 'nnr ++++ s',
  },
  today: {
    input: ({ communityId }) => ({ communityId }),
    own: 'nnr ++++ s',
  },
  say: {
    input: ({ communityId }) => ({ communityId, text: '早上好' }),
    own: 'nnr ++++ s',
  },
  calendar: {
    input: ({ communityId }) => ({ communityId, month: '202611' }),
    own: 'nnr ++++ s',
  },
}
