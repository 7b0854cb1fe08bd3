import { useState } from 'react'
import type { Input, Output } from '../../../../../contract'
import { AstrayPage } from '../../../components/AstrayPage/AstrayPage'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { EmptyState } from '../../../components/EmptyState/EmptyState'
import { List, ListRow } from '../../../components/List/List'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Notice } from '../../../components/Notice/Notice'
import { Page } from '../../../components/Page/Page'
import { Segmented } from '../../../components/Segmented/Segmented'
import { useAction } from '../../../hooks/useAction'
import { useCloud } from '../../../hooks/useCloud'
import { useCommunity } from '../../../hooks/useCommunity'
import { openPage } from '../../../services/navigation'
import { momentInWords } from '../../../words/moments'
import { beginningOf, spanInWords, topicInWords } from '../helpWords'
import { Figures } from './Figures'

type Queue = Output<'help.queue'>
type Queued = Queue['inquiries'][number]
type State = Input<'help.queue'>['state']

const parts = [
  { value: 'waiting', text: '待答复' },
  { value: 'answered', text: '已答复' },
  { value: 'settled', text: '已解决' },
] as const

/** What members ask, for those who answer: who has waited longest comes first. */
export default function HelpQueuePage() {
  const communityId = useCommunity()
  const [state, setState] = useState<State>('waiting')
  if (communityId === null) return <AstrayPage />
  return (
    <Page title='待答的求助' lead='等得最久的在最前面'>
      <Figures communityId={communityId} />
      <Segmented label='求助' parts={parts} value={state} onChange={setState} />
      <QueueOf key={state} communityId={communityId} state={state} />
      <Button kind='quiet' onPress={() => openPage('helpHours')}>
        设置值守时间
      </Button>
    </Page>
  )
}

interface QueueProps {
  communityId: string
  state: State
}

function QueueOf({ communityId, state }: QueueProps) {
  const queue = useCloud('help.queue', { communityId, state })
  return (
    <Card>
      <Loaded cloud={queue}>
        {(data) => (
          <Questions
            key={data.inquiries[0]?.inquiryId}
            communityId={communityId}
            state={state}
            newest={data}
          />
        )}
      </Loaded>
    </Card>
  )
}

function Questions({ communityId, state, newest }: QueueProps & { newest: Queue }) {
  const [more, setMore] = useState<readonly Queue[]>([])
  const { run, busy, failure } = useAction('help.queue', {
    onDone: (page) => setMore((pages) => [...pages, page]),
  })
  const pages = [newest, ...more]
  const inquiries = pages.flatMap((page) => page.inquiries)
  const last = inquiries.at(-1)
  if (!last) return <EmptyState icon='inbox' title='这里没有求助' note='有了会出现在这里' />
  const after = { at: last.waitingSince, inquiryId: last.inquiryId }
  return (
    <>
      <List label='求助'>
        {inquiries.map((inquiry) => (
          <Question key={inquiry.inquiryId} inquiry={inquiry} />
        ))}
      </List>
      {failure !== null && <Notice>{failure}</Notice>}
      {pages.at(-1)?.more === true && (
        <Button kind='quiet' busy={busy} onPress={() => run({ communityId, state, after })}>
          还有更多
        </Button>
      )}
    </>
  )
}

function Question({ inquiry }: { inquiry: Queued }) {
  const { inquiryId, by, topic, text, state, waited, askedAt } = inquiry
  const since = state === 'waiting' ? `已等 ${spanInWords(waited)}` : momentInWords(askedAt)
  return (
    <ListRow
      title={beginningOf(text)}
      note={`${by.nickname} · ${topicInWords(topic)} · ${since}`}
      onPress={() => openPage('answerHelp', { question: inquiryId })}
    />
  )
}
