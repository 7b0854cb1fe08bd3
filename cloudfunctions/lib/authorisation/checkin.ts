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
  react: {
    input: ({ communityId, memberId }) => ({ communityId, memberId, reaction: null }),
    own: 'nnr ++++ s',
    others: 'nnr ++++ s',
  },
  makeUp: {
    input: ({ communityId }) => ({ communityId, day: '2026-11-01' }),
    own: 'nnr ++++ s',
  },
  grantCard: {
    input: ({ communityId, memberId }) => ({
      communityId,
      memberId,
      reason: '出差没有网络',
      requestId: 'aaaaaaaaaaaaaaaaaaaaaa',
    }),
    own: 'nnr ff++ s',
    others: 'nnr ff++ s',
    foreign: 'nnr ff00 s',
  },
  days: {
    input: ({ communityId }) => ({ communityId }),
    own: 'nnr ff++ s',
  },
  setDays: {
    input: ({ communityId }) => ({
      communityId,
      timeZone: 'Asia/Shanghai',
      cutOffHour: 4,
      workingDaysOnly: true,
      makeUpDays: 3,
      closingDays: [],
    }),
    own: 'nnr ff++ s',
  },
}
