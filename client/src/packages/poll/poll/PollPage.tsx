import { Card } from '../../../components/Card/Card'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Page } from '../../../components/Page/Page'
import { ShareButton } from '../../../components/ShareButton/ShareButton'
import { Toast } from '../../../components/Toast/Toast'
import { useToast } from '../../../components/Toast/useToast'
import { useCloud } from '../../../hooks/useCloud'
import { useGroupCard } from '../../../hooks/useGroupCard'
import { pageAddress } from '../../../services/pageAddress'
import { NamedVote } from './NamedVote'
import type { Poll } from './pollTypes'
import { Question } from './Question'
import { Reminder } from './Reminder'
import { SealedVote } from './SealedVote'
import { StaffCard } from './StaffCard'
import './index.scss'

interface PollPageProps {
  communityId: string
  pollId: string
}

/** A poll: the question, the options to tap, how it stands, and what staff can do. */
export function PollPage({ communityId, pollId }: PollPageProps) {
  const poll = useCloud('poll.show', { communityId, pollId })
  const { text, tell } = useToast()
  const title = poll.status === 'ready' ? poll.data.title : '群里有一个投票'
  useGroupCard('poll', `投票:${title}`, pageAddress('poll', { p: pollId }, communityId))
  return (
    <Page {...(poll.status !== 'ready' && { title: '投票' })}>
      <Loaded cloud={poll} bones={['line', 'block', 'block', 'block']}>
        {(data) => (
          <PollView communityId={communityId} poll={data} again={poll.again} tell={tell} />
        )}
      </Loaded>
      <Toast text={text} />
    </Page>
  )
}

interface PollViewProps {
  communityId: string
  poll: Poll
  again: () => void
  tell: (words: string) => void
}

function PollView(props: PollViewProps) {
  const { poll, tell } = props
  return (
    <>
      <Card>
        <Question poll={poll} />
        {poll.ballots === 'anonymous' ? <SealedVote {...props} /> : <NamedVote {...props} />}
      </Card>
      <ShareButton title={`投票:${poll.title}`} tell={tell}>
        分享到群
      </ShareButton>
      <Reminder {...props} />
      {poll.staff && <StaffCard {...props} />}
    </>
  )
}
