import type { Output } from '../../../../contract'
import { openPage } from '../../services/navigation'
import { hasCast } from '../../services/ownBallots'
import { momentInWords } from '../../words/moments'
import { Countdown } from '../Countdown/Countdown'
import { Facts } from '../Facts/Facts'
import { List, ListRow } from '../List/List'
import { Tag } from '../Tag/Tag'

/** A poll as lists show it. */
export type ListedPoll = Output<'poll.list'>['polls'][number]

interface PollListProps {
  communityId: string
  polls: readonly ListedPoll[]
}

/** Polls one under the other; each leads to its page. */
export function PollList({ communityId, polls }: PollListProps) {
  return (
    <List label='投票'>
      {polls.map((poll) => (
        <ListRow
          key={poll.pollId}
          title={poll.title}
          note={<Note {...poll} />}
          end={<State {...poll} voted={poll.voted || hasCast(communityId, poll.pollId)} />}
          onPress={() => openPage('poll', { p: poll.pollId })}
        />
      ))}
    </List>
  )
}

function Note(poll: ListedPoll) {
  return (
    <Facts of={[poll.ballots === 'anonymous' && '匿名', <Standing key='standing' {...poll} />]} />
  )
}

function Standing({ phase, opensAt, closesAt, outcome }: ListedPoll) {
  if (phase === 'ahead') return <>{momentInWords(opensAt)} 开始</>
  if (phase === 'open') return <Countdown to={closesAt} />
  if (!outcome) return <>{momentInWords(closesAt)} 截止,正在计票</>
  if (outcome.voters === null) return <>不足 5 票,不公布结果</>
  if (outcome.first.length === 0) return <>没有人投票</>
  return <>{`${outcome.voters} 人参与,最多人选:${outcome.first.join('、')}`}</>
}

function State({ phase, voted }: ListedPoll) {
  if (phase === 'closed') return <Tag kind='plain'>已截止</Tag>
  if (phase === 'ahead') return <Tag kind='plain'>即将开始</Tag>
  return voted ? <Tag kind='done'>已投</Tag> : <Tag>待投</Tag>
}
