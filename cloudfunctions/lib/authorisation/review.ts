import type { HeldText } from '../collections'
import { heldIdOf } from '../holdText'
import type { Rows, Subject } from './Row'

const source = ({ memberId }: Subject) => `${memberId}_2026-11-02`
const named = (subject: Subject) => ({
  communityId: subject.communityId,
  heldId: heldIdOf('line', source(subject)),
})

/** What somebody of the subject's home wrote, and the content check did not pass. */
function held(subject: Subject): HeldText {
  return {
    _id: heldIdOf('line', source(subject)),
    communityId: subject.home,
    ...{ kind: 'line', source: source(subject), text: '加微信领红包', state: 'waiting' },
    by: { memberId: subject.memberId, nickname: '一位同伴', avatar: '' },
    ...{ reason: null, decidedBy: null },
    at: new Date('2026-11-02T01:00:00.000Z'),
  }
}

/** Those who run the community decide, but nobody on their own words. */
const deciding = {
  given: (subject: Subject) => ({ held: [held(subject)] }),
  ...{ own: 'nnr ffff s', others: 'nnr ff++ s', foreign: 'nnr ff00 s' },
}

export const review: Rows<'review'> = {
  queue: { input: ({ communityId }) => ({ communityId }), own: 'nnr ff++ s' },
  release: { ...deciding, input: named },
  decline: { ...deciding, input: (subject) => ({ ...named(subject), reason: '像是广告' }) },
  verdict: { input: () => ({ traceId: '0123456789abcdef', passes: true }), own: 'fff ffff f' },
  tend: { input: () => ({}), own: 'fff ffff +' },
  mine: { input: ({ communityId }) => ({ communityId }), own: 'nnr ++++ s' },
}
