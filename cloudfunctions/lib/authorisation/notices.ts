import type { Rows, Subject } from './Row'
import { raffle } from './raffle'

const about = (subject: Subject) => {
  const { raffleId } = raffle.view.input(subject)
  return { communityId: subject.communityId, about: { kind: 'raffle' as const, id: raffleId } }
}

export const notices: Rows<'notices'> = {
  asked: { input: about, own: 'nnr ++++ s' },
  remind: {
    input: about,
    ...(raffle.view.given && { given: raffle.view.given }),
    own: 'nnr ++++ s',
    foreign: 'nnr 0000 s',
  },
  settings: { input: ({ communityId }) => ({ communityId }), own: 'nnr ++++ s' },
  mute: { input: ({ communityId }) => ({ communityId, muted: true }), own: 'nnr ++++ s' },
  setQuiet: {
    input: ({ communityId }) => ({ communityId, quiet: { from: 21, to: 9 } }),
    own: 'nnr fff+ s',
  },
  deliver: { input: () => ({}), own: 'fff ffff +' },
}
