import type { Quiz } from '../collections'
import type { Documents, Rows, Subject } from './Row'

/** A quiz of the subject's own, under the member's characters. */
const named = ({ communityId, memberId }: Subject) => ({ communityId, quizId: memberId.slice(-22) })
const aTry = (subject: Subject) => ({ ...named(subject), number: 1 })

const question = { text: '天是蓝的', options: ['对', '错'], image: '', seconds: null }

function openQuiz({ home, memberId }: Subject): Documents {
  const quiz: Quiz = {
    _id: memberId.slice(-22),
    communityId: home,
    kind: 'weekly',
    title: '每周一答',
    questions: [{ kind: 'trueFalse', ...question }],
    pointsEach: 5,
    tries: 1,
    writers: [],
    state: 'open',
    opensAt: new Date('2026-01-05T01:00:00.000Z'),
    closesAt: new Date('2099-01-05T01:00:00.000Z'),
  }
  return { quizzes: [quiz] }
}

const forMembers = { given: openQuiz, own: 'nnr ++++ s', foreign: 'nnr 0000 s' }
const forAdmins = { given: openQuiz, own: 'nnr ff++ s', foreign: 'nnr ff00 s' }

export const quiz: Rows<'quiz'> = {
  launch: {
    input: ({ communityId }) => ({
      communityId,
      requestId: 'quiz'.padEnd(22, '0'),
      kind: 'weekly',
      title: '每周一答',
      questions: [],
      draw: 1,
      tries: 1,
      closesAt: '2099-01-05T01:00:00.000Z',
    }),
    own: 'nnr ff++ s',
  },
  list: {
    input: ({ communityId }) => ({ communityId }),
    own: 'nnr ++++ s',
  },
  show: { input: named, ...forMembers },
  start: { input: aTry, ...forMembers },
  save: {
    input: (subject) => ({ ...aTry(subject), revision: 1, responses: [{ chosen: [0] }] }),
    ...forMembers,
  },
  ask: { input: (subject) => ({ ...aTry(subject), position: 0 }), ...forMembers },
  answer: {
    input: (subject) => ({ ...aTry(subject), position: 0, response: { text: '北京' } }),
    ...forMembers,
  },
  finish: { input: (subject) => ({ ...aTry(subject), responses: [null] }), ...forMembers },
  reveal: { input: named, ...forMembers },
  remind: { input: named, ...forMembers },
  results: { input: named, ...forAdmins },
  close: { input: named, ...forAdmins },
  setWeekly: {
    input: ({ communityId }) => ({ communityId, schedule: { weekday: 1, hour: 9, days: 7 } }),
    own: 'nnr ff++ s',
  },
  weekly: {
    input: ({ communityId }) => ({ communityId }),
    own: 'nnr ff++ s',
  },
  runDue: {
    input: () => ({}),
    own: 'fff ffff +',
  },
}
