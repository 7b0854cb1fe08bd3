import { CloseReminder } from '../../../components/CloseReminder/CloseReminder'
import { call } from '../../../services/call'
import type { PollPart } from './pollTypes'

/** Being told of the close: offered once one has voted; of an anonymous poll always, for it must not tell who has. */
export function Reminder({ communityId, poll, again, tell }: PollPart) {
  const { template, reminded, pollId, phase, mine, ballots } = poll
  if (phase !== 'open' || (mine === null && ballots === 'named')) return null
  const agreed = async () => {
    await call('poll.remind', { communityId, pollId })
    again()
  }
  return <CloseReminder template={template} reminded={reminded} tell={tell} onAgreed={agreed} />
}
