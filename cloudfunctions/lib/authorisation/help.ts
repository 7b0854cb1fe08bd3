import type { Inquiry } from '../collections'
import type { Rows, Subject } from './Row'

const requestId = '0000000000000000000000'
const at = new Date('2026-11-02T01:00:00.000Z')

const named = ({ communityId, memberId }: Subject) => ({
  communityId,
  inquiryId: `${memberId}_${requestId}`,
})

/** What somebody of the subject's home asked. */
function inquiry(subject: Subject, more: Partial<Inquiry> = {}): Inquiry {
  const text = '补签卡怎么用'
  return {
    _id: named(subject).inquiryId,
    communityId: subject.home,
    by: { memberId: subject.memberId, nickname: '一位同伴', avatar: '' },
    ...{ topic: 'checkIn', text, state: 'answered', replies: 1, ver: 1 },
    messages: [{ id: requestId, by: null, text, state: 'shown', at }],
    ...{ askedAt: at, waitingSince: at, firstReply: { at, minutes: 5 }, settledAt: null },
    ...more,
  }
}

/** One's own questions are one's own; those who run the community have verbs of their own. */
const asking = {
  input: named,
  given: (subject: Subject) => ({ inquiries: [inquiry(subject)] }),
  ...{ own: 'nnr ++++ s', others: 'nnr 0000 s', foreign: 'nnr 0000 s' },
}

const answering = {
  input: named,
  given: (subject: Subject) => ({ inquiries: [inquiry(subject)] }),
  ...{ own: 'nnr ff++ s', others: 'nnr ff++ s', foreign: 'nnr ff00 s' },
}

const words = { text: '点「补签」就好', requestId: '1111111111111111111111' }

export const help: Rows<'help'> = {
  desk: { input: ({ communityId }) => ({ communityId }), own: 'nnr ++++ s' },
  ask: {
    input: ({ communityId }) => ({ communityId, topic: 'checkIn', ...words }),
    own: 'nnr ++++ s',
  },
  mine: { input: ({ communityId }) => ({ communityId }), own: 'nnr ++++ s' },
  thread: asking,
  say: { ...asking, input: (subject) => ({ ...named(subject), ...words }) },
  settle: asking,
  reopen: {
    ...asking,
    given: (subject) => ({
      inquiries: [inquiry(subject, { state: 'settled', settledAt: at })],
    }),
  },
  queue: { input: ({ communityId }) => ({ communityId, state: 'waiting' }), own: 'nnr ff++ s' },
  figures: { input: ({ communityId }) => ({ communityId }), own: 'nnr ff++ s' },
  view: answering,
  reply: { ...answering, input: (subject) => ({ ...named(subject), ...words }) },
  close: answering,
  setHours: {
    input: ({ communityId }) => ({
      communityId,
      hours: { days: 'workdays', from: 570, to: 1080 },
      note: '',
    }),
    own: 'nnr ff++ s',
  },
}
