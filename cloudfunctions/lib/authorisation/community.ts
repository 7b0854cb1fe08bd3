import { defaultAwards } from '../../../domain/awards'
import type { Rows } from './Row'

const requestId = 'a-request-of-the-table'
const described = { name: '新的名字', purpose: '新的宗旨', values: '', picture: '' }
const awards = defaultAwards

export const community: Rows<'community'> = {
  join: {
    input: ({ communityId }) => ({ communityId, shown: true, via: 'card', nickname: '小林' }),
    own: '++r ++++ s',
  },
  templates: {
    input: () => ({}),
    own: '+++ ++++ s',
  },
  create: {
    input: () => ({
      ...{ requestId, ...described, awards, nickname: '群主' },
      ...{ kind: 'project', clauses: ['一条'], timeZone: 'Asia/Shanghai', parentId: null },
    }),
    own: '+++ ++++ s',
  },
  settings: {
    input: ({ communityId }) => ({ communityId }),
    own: 'nnr ff++ s',
  },
  describe: {
    input: ({ communityId }) => ({ communityId, ...described, awards }),
    own: 'nnr fff+ s',
  },
  setWayIn: {
    input: ({ communityId }) => ({ communityId, entrance: { wayIn: 'list' } }),
    own: 'nnr fff+ s',
  },
  bindGroup: {
    input: ({ communityId }) => ({ communityId, cloudID: null }),
    own: 'nnr fff+ s',
  },
  allow: {
    input: ({ communityId }) => ({ communityId, entries: ['A001'] }),
    own: 'nnr ff++ s',
  },
  disallow: {
    input: ({ communityId }) => ({ communityId, entry: 'A001' }),
    own: 'nnr ff++ s',
  },
  allowed: {
    input: ({ communityId }) => ({ communityId, after: null }),
    own: 'nnr ff++ s',
  },
  invite: {
    input: ({ communityId }) => ({ communityId }),
    own: 'nnr ff++ s',
  },
  addChannel: {
    input: ({ communityId }) => ({ communityId, channel: '食堂' }),
    own: 'nnr ff++ s',
  },
  poster: {
    input: ({ communityId }) => ({ communityId, channel: null }),
    own: 'nnr ff++ s',
  },
  setParent: {
    input: ({ communityId, home }) => ({
      communityId,
      parentId: home === communityId ? null : home,
    }),
    own: 'nnr fff+ s',
    foreign: 'nnr fffn s',
  },
  archive: {
    input: ({ communityId }) => ({ communityId }),
    own: 'nnr fff+ s',
  },
  reopen: {
    input: ({ communityId }) => ({ communityId }),
    own: 'nnr fff+ s',
  },
  handOver: {
    input: ({ communityId, memberId }) => ({ communityId, memberId }),
    own: 'nnr fff+ s',
    others: 'nnr fff+ s',
    foreign: 'nnr fff0 s',
  },
  end: {
    input: ({ communityId }) => ({ communityId }),
    own: 'nnr fff+ s',
  },
  takeBack: {
    input: ({ communityId }) => ({ communityId }),
    own: 'nnr fff+ s',
  },
  removeEnded: {
    input: () => ({}),
    own: 'fff ffff +',
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
