import { useState } from 'react'
import type { Output } from '../../../../../contract'
import { AstrayPage } from '../../../components/AstrayPage/AstrayPage'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { EmptyState } from '../../../components/EmptyState/EmptyState'
import { List, ListRow } from '../../../components/List/List'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Page } from '../../../components/Page/Page'
import { Tag } from '../../../components/Tag/Tag'
import { useCloud } from '../../../hooks/useCloud'
import { useCommunity } from '../../../hooks/useCommunity'
import { useTask } from '../../../hooks/useTask'
import { call } from '../../../services/call'
import { openPage } from '../../../services/navigation'
import { stateInWords, topicInWords } from '../../../words/suggestionWords'
import { Statistics } from './Statistics'

/** What members wrote, handed over in batches. */
export default function SuggestionBox() {
  const communityId = useCommunity()
  if (communityId === null) return <AstrayPage />
  return (
    <Page title='意见箱' lead='看得到说了什么,看不到是谁说的'>
      <Threads communityId={communityId} />
      <Statistics communityId={communityId} />
    </Page>
  )
}

type Listed = Output<'suggestion.box'>

function Threads({ communityId }: { communityId: string }) {
  const box = useCloud('suggestion.box', { communityId })
  const [later, setLater] = useState<Pick<Listed, 'threads' | 'next'> | null>(null)
  const more = useTask(async (after: NonNullable<Listed['next']>) => {
    const page = await call('suggestion.box', { communityId, after })
    setLater((known) => ({ ...page, threads: [...(known?.threads ?? []), ...page.threads] }))
  })
  return (
    <Card>
      <Loaded cloud={box}>
        {({ threads, rhythm, next }) =>
          threads.length === 0 ? (
            <EmptyState
              title='意见箱是空的'
              note={rhythm === 'daily' ? '每天清晨交来前一天的' : '每周一交来上一周的'}
            />
          ) : (
            <>
              <List label='意见箱'>
                {[...threads, ...(later?.threads ?? [])].map(
                  ({ threadId, topic, week, state, messages }) => (
                    <ListRow
                      key={threadId}
                      title={messages[0]?.text || '这段话没有通过内容安全检查,不显示'}
                      note={`${topicInWords(topic)} · 第 ${Number(week.slice(6))} 周`}
                      end={<Tag>{stateInWords[state]}</Tag>}
                      onPress={() => openPage('answerSuggestion', { thread: threadId })}
                    />
                  ),
                )}
              </List>
              <Older next={later ? later.next : next} busy={more.busy} onPress={more.run} />
            </>
          )
        }
      </Loaded>
    </Card>
  )
}

interface OlderProps {
  next: Listed['next']
  busy: boolean
  onPress: (after: NonNullable<Listed['next']>) => void
}

function Older({ next, busy, onPress }: OlderProps) {
  if (!next) return null
  return (
    <Button kind='quiet' busy={busy} onPress={() => onPress(next)}>
      看更早的
    </Button>
  )
}
