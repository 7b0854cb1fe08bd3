import { Card } from '../../components/Card/Card'
import { EmptyState } from '../../components/EmptyState/EmptyState'
import { Loaded } from '../../components/Loaded/Loaded'
import { MoreLink } from '../../components/MoreLink/MoreLink'
import { PollList } from '../../components/PollList/PollList'
import { useCloud } from '../../hooks/useCloud'
import { useMe } from '../../hooks/useMe'
import { openPage } from '../../services/navigation'

const MOST = 3

/** The polls that are open, and the way to all of them. */
export function PollSection({ communityId }: { communityId: string }) {
  const open = useCloud('poll.list', { communityId, which: 'open' })
  const role = useMe(communityId)?.role
  const staff = role === 'owner' || role === 'admin'
  const launch = { text: '发起投票', onPress: () => openPage('launchPoll', { from: 'new' }) }
  const all = <MoreLink label='全部投票' onPress={() => openPage('polls')} />
  return (
    <Card title='投票' aside={all}>
      <Loaded cloud={open} bones={['block']}>
        {({ polls }) =>
          polls.length === 0 ? (
            <EmptyState
              icon='vote'
              title='现在没有投票'
              note={staff ? '问问大家的想法,一分钟就能发起' : '有新投票时,会出现在这里'}
              {...(staff && { action: launch })}
            />
          ) : (
            <PollList communityId={communityId} polls={polls.slice(0, MOST)} />
          )
        }
      </Loaded>
    </Card>
  )
}
