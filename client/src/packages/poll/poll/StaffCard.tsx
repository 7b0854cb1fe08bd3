import { useState } from 'react'
import { Card } from '../../../components/Card/Card'
import { Confirm } from '../../../components/Confirm/Confirm'
import { List, ListRow } from '../../../components/List/List'
import { useAction } from '../../../hooks/useAction'
import { useTask } from '../../../hooks/useTask'
import { call } from '../../../services/call'
import { goBack, openPage } from '../../../services/navigation'
import { openSheet } from '../../../services/openSheet'
import type { Poll, PollPart } from './pollTypes'

/** What staff can do with a poll. */
export function StaffCard({ communityId, poll, again, tell }: PollPart) {
  const [closing, setClosing] = useState(false)
  const about = { communityId, pollId: poll.pollId }
  const close = useAction('poll.close', {
    onDone: () => {
      setClosing(false)
      tell('几秒后截止')
      again()
    },
  })
  const stop = useAction('poll.stopRepeating', {
    tell,
    onDone: () => {
      tell('以后不再重复')
      if (poll.phase === 'ahead') goBack()
      else again()
    },
  })
  const sheet = useTask(async () => openSheet(await call('export.poll', about)), {
    tell,
    onDone: () => tell('表格已导出'),
  })
  return (
    <Card title='管理'>
      <List label='管理'>
        {poll.phase === 'open' && (
          <ListRow icon='clock' title='提前截止' onPress={() => setClosing(true)} />
        )}
        {mayExport(poll) && (
          <ListRow
            icon='download'
            title={sheet.busy ? '正在导出' : '导出表格'}
            note={poll.sealed ? '每张票一行,没有名字和时间' : '每张票一行,含「其他」里的文字'}
            onPress={() => sheet.run()}
          />
        )}
        {poll.repeat !== 'never' && (
          <ListRow
            icon='switch'
            title='不再重复'
            {...(poll.phase !== 'open' && { note: '还没开始的那一次也会撤回' })}
            onPress={() => stop.run(about)}
          />
        )}
        <ListRow
          icon='vote'
          title='照这个再发起一次'
          onPress={() => openPage('launchPoll', { from: poll.pollId })}
        />
      </List>
      {closing && (
        <Confirm
          title='现在就截止吗'
          note={`${poll.sealed ? '' : `已有 ${poll.voted} 人投票,`}截止后不能再投,也不能再开。`}
          action='截止'
          busy={close.busy}
          failure={close.failure}
          onConfirm={() => close.run(about)}
          onClose={() => setClosing(false)}
        />
      )}
    </Card>
  )
}

function mayExport({ showing, phase, sealed }: Poll): boolean {
  if (sealed) return sealed.state === 'published'
  return phase !== 'ahead' && (showing !== 'afterClose' || phase === 'closed')
}
