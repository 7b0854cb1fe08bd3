import { useShareAppMessage } from '@tarojs/taro'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Notice } from '../../../components/Notice/Notice'
import { Page } from '../../../components/Page/Page'
import { Toast } from '../../../components/Toast/Toast'
import { useToast } from '../../../components/Toast/useToast'
import { type Cloud, useCloud } from '../../../hooks/useCloud'
import { openTab } from '../../../services/navigation'
import { pageAddress } from '../../../services/pageAddress'
import { shareCard } from '../../../services/shareCard'
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
  useShareAppMessage(() => ({
    title: `投票:${title}`,
    path: pageAddress('poll', { p: pollId }, communityId),
  }))
  return (
    <Page>
      {isStranger(poll) ? (
        <Stranger />
      ) : (
        <Loaded cloud={poll} bones={['line', 'block', 'block', 'block']}>
          {(data) => (
            <PollView communityId={communityId} poll={data} again={poll.again} tell={tell} />
          )}
        </Loaded>
      )}
      <Toast text={text} />
    </Page>
  )
}

function isStranger(poll: Cloud<Poll>): boolean {
  return poll.status === 'failed' && poll.code === 'NOT_A_MEMBER'
}

/** Who comes by a card before joining: one tap leads to where one joins. */
function Stranger() {
  return (
    <Card title='群里有一个投票'>
      <Notice>加入社群后就能投票,只要点一下</Notice>
      <Button kind='main' onPress={() => openTab('today')}>
        去加入
      </Button>
    </Card>
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
      <Button share onPress={() => void tellGroup(poll.title, tell)}>
        分享到群
      </Button>
      <Reminder {...props} />
      {poll.staff && <StaffCard {...props} />}
    </>
  )
}

async function tellGroup(title: string, tell: PollViewProps['tell']) {
  const shared = await shareCard(`投票:${title}`)
  if (shared === 'copied') tell('链接已复制,发到群里吧')
  if (shared === 'unable') tell('这里复制不了,请从地址栏复制链接')
}
