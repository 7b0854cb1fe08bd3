import { Card } from '../../components/Card/Card'
import { PollList } from '../../components/PollList/PollList'
import { useCloud } from '../../hooks/useCloud'

const MOST = 10

/** The open polls that this person has not voted in. */
export function WaitingPolls({ communityId }: { communityId: string }) {
  const open = useCloud('poll.list', { communityId, which: 'open' })
  if (open.status !== 'ready') return null
  const polls = open.data.polls.filter(({ phase, voted }) => phase === 'open' && !voted)
  if (polls.length === 0) return null
  return (
    <Card title='等你投票' aside={`${polls.length} 项`}>
      <PollList polls={polls.slice(0, MOST)} />
    </Card>
  )
}
