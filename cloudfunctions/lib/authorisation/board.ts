import type { Rows } from './Row'

export const board: Rows<'board'> = {
  show: {
    input: ({ communityId }) => ({ communityId, by: 'points', span: 'week' }),
    own: 'nnr ++++ s',
  },
  teams: {
    input: ({ communityId }) => ({ communityId, span: 'week' }),
    own: 'nnr ++++ s',
  },
  hide: {
    input: ({ communityId }) => ({ communityId, hidden: true }),
    own: 'nnr ++++ s',
  },
  setTeams: {
    input: ({ communityId }) => ({ communityId, teams: ['研发'] }),
    own: 'nnr ff++ s',
  },
  chooseTeam: {
    input: ({ communityId }) => ({ communityId, team: null }),
    own: 'nnr ++++ s',
  },
  count: {
    input: () => ({}),
    own: 'fff ffff +',
  },
}
