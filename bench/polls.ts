import { givenPoll } from '../cloudfunctions/lib/authorisation/poll'
import { ownPartOf } from '../cloudfunctions/lib/hashedId'
import { memberIdOf } from '../cloudfunctions/lib/memberId'
import { demoCommunity } from '../scripts/demo/demoCommunity'
import { type Qunhuo, startQunhuo } from '../scripts/startQunhuo'
import type { Suite } from './Figure'
import { median } from './median'

const communityId = demoCommunity._id
const SIZES = [100, 1_000, 10_000]
const LOOKS = 7
/** Longer than an instance keeps how a poll stands. */
const FORGOTTEN_MS = 6_000

/** What a vote costs, and how long a look at a result takes as ballots grow. */
export const polls: Suite = {
  title: 'polls',
  run: async (report) => {
    const qunhuo = await startQunhuo()
    const { cloud, call, put } = qunhuo
    await put('communities', demoCommunity)
    await call('community.join', { communityId, shown: true, via: 'card' }, 'ann')
    const trips = () => cloud.invocations().at(-1)?.trips ?? Number.NaN

    const pollId = await putPoll(qunhuo, 0)
    const shown = await call('poll.show', { communityId, pollId }, 'ann')
    if (!shown.ok) throw new Error(shown.code)
    const { account: hint } = shown.data
    const about = { communityId, pollId, choices: ['1'] }
    await call('poll.vote', { ...about, again: false, hint }, 'ann')
    report('poll.vote, the first, with the hint', trips(), 'trips')
    await call('poll.vote', { ...about, choices: ['2'], again: true }, 'ann')
    report('poll.vote, a change', trips(), 'trips')

    for (const size of SIZES) {
      const large = await putPoll(qunhuo, size)
      const times: number[] = []
      for (let look = 0; look < LOOKS; look++) {
        cloud.clock.advance(FORGOTTEN_MS)
        const begun = performance.now()
        await call('poll.show', { communityId, pollId: large }, 'ann')
        times.push(performance.now() - begun)
      }
      report(`poll.show, counted anew, ${size} ballots`, median(times), 'ms')
    }
    await cloud.close()
  },
}

/** A poll with so many ballots in it. */
async function putPoll({ put }: Qunhuo, size: number): Promise<string> {
  const subject = {
    communityId,
    home: communityId,
    memberId: memberIdOf(communityId, `by${size}`),
    openid: '',
  }
  const [poll] = givenPoll(subject).polls ?? []
  if (!poll) throw new Error('no poll')
  await put('polls', poll)
  const at = poll.opensAt
  for (let index = 0; index < size; index++) {
    const memberId = memberIdOf(communityId, `voter${index}`)
    const _id = `${poll._id}_${ownPartOf(memberId)}`
    const choices = [String((index % 2) + 1)]
    const ids = { _id, communityId, pollId: poll._id, memberId }
    await put('ballots', { ...ids, choices, other: null, first: at, at })
  }
  return poll._id
}
