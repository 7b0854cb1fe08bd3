import { useEffect } from 'react'
import { Card } from '../../components/Card/Card'
import { PollList } from '../../components/PollList/PollList'
import { useCloud } from '../../hooks/useCloud'
import { fetchBallotTokensInPassing } from '../../services/fetchTokens'
import { hasCast, memberIdHere } from '../../services/ownBallots'

const MOST = 10

/** The open polls that this person has not voted in. */
export function WaitingPolls({ communityId }: { communityId: string }) {
  const open = useCloud('poll.list', { communityId, which: 'open' })
  const listed = open.status === 'ready' ? open.data.polls : null
  useEffect(() => {
    const memberId = memberIdHere(communityId)
    if (listed && memberId !== null) fetchBallotTokensInPassing({ communityId, memberId }, listed)
  }, [communityId, listed])
  if (!listed) return null
  const polls = listed.filter(
    ({ phase, voted, pollId }) => phase === 'open' && !voted && !hasCast(communityId, pollId),
  )
  if (polls.length === 0) return null
  return (
    <Card title='等你投票' aside={`${polls.length} 项`}>
      <PollList communityId={communityId} polls={polls.slice(0, MOST)} />
    </Card>
  )
}
