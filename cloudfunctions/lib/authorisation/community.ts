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
  mine: {
    input: () => ({}),
    own: '+++ ++++ s',
  },
  profile: {
    input: ({ communityId }) => ({ communityId }),
    own: 'nnr ++++ s',
  },
  setProfile: {
    input: ({ communityId }) => ({
      communityId,
      nickname: '小林',
      avatar: '',
      skills: [],
      interests: [],
      shown: true,
    }),
    own: 'nnr ++++ s',
  },
  leave: {
    input: ({ communityId }) => ({ communityId }),
    own: 'nnr ++++ s',
  },
  exportOwn: {
    input: ({ communityId }) => ({ communityId }),
    own: 'n++ ++++ s',
  },
  erase: {
    input: ({ communityId }) => ({ communityId }),
    own: 'n++ ++++ s',
  },
  firstWeek: {
    input: ({ communityId }) => ({ communityId }),
    own: 'nnr ++++ s',
  },
  invitations: {
    input: ({ communityId }) => ({ communityId }),
    own: 'nnr ++++ s',
  },
  countInvitations: {
    input: () => ({}),
    own: 'fff ffff +',
  },
  awardInviters: {
    input: () => ({}),
    own: 'fff ffff +',
  },
}
