import type { Scope, Thread, Voice } from '../collections'
import type { Rows, Subject } from './Row'

const threadId = ({ home }: Subject) => home.padEnd(43, 'x')

/** A suggestion of the community, handed over. */
function thread(subject: Subject): Thread {
  const key = 'k'.repeat(43)
  return {
    _id: threadId(subject),
    communityId: subject.home,
    quarter: '2026Q4',
    week: '2026-W45',
    topic: 'work',
    state: 'new',
    closing: 'open',
    readKey: key,
    token: { prefix: key, signature: 's'.repeat(342) },
    released: true,
    due: null,
    messages: [
      { by: 'author', text: '希望会议短一点', week: '2026-W45', requestId: null, passed: true },
    ],
    waiting: [],
    sealed: [],
    refund: null,
    ver: 0,
  }
}

/** What came of it, told to the community. */
function voice(subject: Subject): Voice {
  return {
    _id: threadId(subject),
    communityId: subject.home,
    ...{ topic: 'work', text: '会议短一点', outcome: '改为半小时', quarter: '2026Q4' },
    at: new Date('2026-11-05T01:00:00.000Z'),
  }
}

/** A key for every quarter of years, so that none has to be made. */
function scopes({ communityId }: Subject): Scope[] {
  return [2026, 2027, 2028, 2029].flatMap((year) =>
    [1, 2, 3, 4].map((number) => ({
      _id: `box_${communityId}_${year}Q${number}`,
      communityId,
      modulus: 'm'.repeat(342),
      privateKey: null,
      before: '',
      hash: 'h'.repeat(43),
      endsAt: new Date('2030-01-01T00:00:00.000Z'),
      over: false,
    })),
  )
}

const given = (subject: Subject) => ({ threads: [thread(subject)] })
const named = (subject: Subject) => ({
  communityId: subject.communityId,
  threadId: threadId(subject),
})

/** What only those who run the community may do with a suggestion of their own community. */
const forStaff = { given, own: 'nnr ff++ s', foreign: 'nnr ff00 s' }

export const suggestion: Rows<'suggestion'> = {
  scopes: {
    input: ({ communityId }) => ({ communityId }),
    given: (subject) => ({ scopes: scopes(subject) }),
    own: 'nnr ++++ s',
  },
  issue: {
    input: ({ communityId }) => ({
      communityId,
      scopeId: `box_${communityId}_2026Q4`,
      blinded: ['b'.repeat(342)],
    }),
    given: (subject) => ({ scopes: scopes(subject) }),
    own: 'nnr ++++ s',
  },
  bulletin: {
    input: ({ communityId }) => ({ communityId, quarter: '2026Q4' }),
    own: 'nnr ++++ s',
  },
  published: {
    input: ({ communityId }) => ({ communityId }),
    own: 'nnr ++++ s',
  },
  voice: {
    input: (subject) => ({ communityId: subject.communityId, voiceId: threadId(subject) }),
    given: (subject) => ({ voices: [voice(subject)] }),
    own: 'nnr ++++ s',
    foreign: 'nnr 0000 s',
  },
  box: {
    input: ({ communityId }) => ({ communityId }),
    own: 'nnr ff++ s',
  },
  read: { ...forStaff, input: named },
  reply: {
    ...forStaff,
    input: (subject) => ({ ...named(subject), requestId: 'r'.repeat(22), text: '谢谢你' }),
  },
  mark: { ...forStaff, input: (subject) => ({ ...named(subject), state: 'working' }) },
  close: { ...forStaff, input: (subject) => ({ ...named(subject), abuse: false }) },
  publish: {
    ...forStaff,
    input: (subject) => ({ ...named(subject), text: '会议短一点', outcome: '改为半小时' }),
  },
  statistics: {
    input: ({ communityId }) => ({ communityId }),
    own: 'nnr ff++ s',
  },
  tend: {
    input: () => ({}),
    own: 'fff ffff +',
  },
}
