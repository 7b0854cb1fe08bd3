import type { Poll } from '../collections'
import { hashedId } from '../hashedId'
import type { Documents, Rows, Subject } from './Row'

const requestId = 'requestrequestrequest1'
const opensAt = new Date('2026-01-01T00:00:00.000Z')
const closesAt = new Date('2099-01-01T00:00:00.000Z')

/** The poll that a call is about. */
export function pollIdIn({ memberId }: Subject): string {
  return hashedId('poll of', memberId)
}

/** A poll that lies in the subject's home. */
export function givenPoll(subject: Subject): Documents {
  const _id = pollIdIn(subject)
  const poll: Poll = {
    _id,
    communityId: subject.home,
    state: 'open',
    title: '周五吃什么',
    description: null,
    options: ['火锅', '烧烤'].map((text, index) => ({
      id: String(index + 1),
      text,
      picture: '',
      quota: null,
      addedBy: null,
    })),
    most: 1,
    other: false,
    additions: true,
    changes: true,
    showing: 'live',
    voters: 'everyone',
    repeat: 'never',
    series: { id: _id, run: 0, opensAt, closesAt },
    ballots: { kind: 'named' },
    limited: false,
    opensAt,
    closesAt,
    by: { memberId: subject.memberId, nickname: '群主', avatar: '' },
    asked: '',
    result: null,
  }
  return { polls: [poll] }
}

/** An anonymous poll that is counted. */
function sealedPoll(subject: Subject): Poll {
  const [poll] = givenPoll(subject).polls ?? []
  if (!poll) throw new Error('no poll')
  const result = { voters: 5, counts: { '1': 5 } }
  const ballots = { kind: 'anonymous' as const, soFar: null, issued: 5 }
  return { ...poll, ballots, state: 'told', closesAt: new Date(opensAt.getTime() + 1), result }
}

const about = (subject: Subject) => ({
  communityId: subject.communityId,
  pollId: pollIdIn(subject),
})

/** Members vote, staff run polls; a poll of another community cannot be found. */
export const poll: Rows<'poll'> = {
  launch: {
    input: ({ communityId }) => ({
      communityId,
      requestId,
      title: '周五吃什么',
      options: [{ text: '火锅' }, { text: '烧烤' }],
      most: 1,
      // Not for an anonymous poll: whoever may ask is told so, and nothing is made.
      other: true,
      additions: false,
      changes: true,
      showing: 'live',
      voters: 'everyone',
      repeat: 'never',
      closesAt: '2026-01-01T00:00:00.000Z',
      anonymous: true,
    }),
    own: 'nnr ff++ s',
  },
  close: { input: about, given: givenPoll, own: 'nnr ff++ s', foreign: 'nnr ff00 s' },
  stopRepeating: { input: about, given: givenPoll, own: 'nnr ff++ s', foreign: 'nnr ff00 s' },
  list: {
    input: ({ communityId }) => ({ communityId, which: 'open' }),
    own: 'nnr ++++ s',
  },
  show: { input: about, given: givenPoll, own: 'nnr ++++ s', foreign: 'nnr 0000 s' },
  vote: {
    input: (subject) => ({ ...about(subject), choices: ['1'], again: false }),
    given: givenPoll,
    own: 'nnr ++++ s',
    // The poll is looked for before the membership is proved, by the write.
    foreign: '000 0000 s',
  },
  bulletin: {
    input: about,
    given: (subject) => ({ polls: [sealedPoll(subject)] }),
    own: 'nnr ++++ s',
    foreign: 'nnr 0000 s',
  },
  addOption: {
    input: (subject) => ({ ...about(subject), text: '小龙虾' }),
    given: givenPoll,
    own: 'nnr ++++ s',
    foreign: 'nnr 0000 s',
  },
  remind: { input: about, given: givenPoll, own: 'nnr ++++ s', foreign: 'nnr 0000 s' },
  closeDue: { input: () => ({}), own: 'fff ffff +' },
}
