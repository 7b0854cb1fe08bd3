import type { Documents, Rows, Subject } from './Row'

const requestId = 'requestrequestrequestA'

/** Every subject has a raffle of its own. */
const raffleIdOf = ({ home, memberId }: Subject) => home + memberId.slice(-12)

const about = (subject: Subject) => ({
  communityId: subject.communityId,
  raffleId: raffleIdOf(subject),
})

/** An open raffle that lies in the subject's home. */
const given = (subject: Subject): Documents => ({
  raffles: [
    {
      _id: raffleIdOf(subject),
      communityId: subject.home,
      title: '周五抽奖',
      prizes: [{ name: '咖啡券', count: 1, picture: '', asks: { kind: 'nothing' } }],
      who: { kind: 'everyone' },
      price: 0,
      most: 1,
      closesAt: new Date('2027-01-01T00:00:00.000Z'),
      headcount: null,
      drawsAt: null,
      chance: { kind: 'drand' },
      state: 'open',
      dueAt: null,
      frozen: null,
      outcome: null,
      wins: null,
      drawnAt: null,
      redrawOf: null,
      redrawnBy: null,
      cancelled: null,
      by: subject.memberId,
      asked: '',
      createdAt: new Date('2026-11-01T00:00:00.000Z'),
    },
  ],
})

const foreign = 'nnr 0000 s'
const forMembers = { given, own: 'nnr ++++ s', foreign }
const forAdmins = { given, own: 'nnr ff++ s', foreign: 'nnr ff00 s' }

export const raffle: Rows<'raffle'> = {
  list: { input: ({ communityId }) => ({ communityId }), own: 'nnr ++++ s' },
  view: { input: about, ...forMembers },
  enter: { input: (subject) => ({ ...about(subject), requestId, weight: 1 }), ...forMembers },
  proof: { input: about, ...forMembers },
  transcript: { input: about, ...forMembers },
  draw: { input: about, ...forMembers },
  // A member without a prize may not claim one.
  claim: {
    input: (subject) => ({ ...about(subject), text: '前台转交' }),
    given,
    own: 'nnr ffff s',
    foreign,
  },
  launch: {
    input: ({ communityId }) => ({
      communityId,
      requestId,
      plan: {
        title: '周五抽奖',
        prizes: [{ name: '咖啡券', count: 1, picture: '', asks: { kind: 'nothing' } }],
        who: { kind: 'everyone' },
        price: 0,
        most: 1,
        closesAt: '2027-01-01T00:00:00.000Z',
        headcount: null,
        drawsAt: null,
        chance: { kind: 'drand' },
      },
    }),
    own: 'nnr ff++ s',
  },
  cancel: { input: (subject) => ({ ...about(subject), reason: '改期' }), ...forAdmins },
  redraw: {
    input: (subject) => ({ ...about(subject), requestId, reason: '奖品有误' }),
    ...forAdmins,
  },
  claims: { input: about, ...forAdmins },
  handOut: {
    input: (subject) => ({ ...about(subject), memberId: subject.memberId }),
    ...forAdmins,
  },
  tend: { input: () => ({}), own: 'fff ffff +' },
}
