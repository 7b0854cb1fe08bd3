import { useState } from 'react'
import type { Output } from '../../../../../contract'
import { AstrayPage } from '../../../components/AstrayPage/AstrayPage'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { EmptyState } from '../../../components/EmptyState/EmptyState'
import { List, ListRow } from '../../../components/List/List'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Notice } from '../../../components/Notice/Notice'
import { Page } from '../../../components/Page/Page'
import { Tag } from '../../../components/Tag/Tag'
import { useAction } from '../../../hooks/useAction'
import { useCloud } from '../../../hooks/useCloud'
import { useCommunity } from '../../../hooks/useCommunity'
import { openPage } from '../../../services/navigation'
import { momentInWords } from '../../../words/moments'
import { DeskCard } from '../DeskCard'
import { beginningOf, type Inquiry, states, topicInWords } from '../helpWords'

/** When somebody is there, one's own questions, and the way to ask. */
export default function HelpPage() {
  const communityId = useCommunity()
  if (communityId === null) return <AstrayPage />
  return (
    <Page title='求助' lead='有不明白的,问问管理员'>
      <Desk communityId={communityId} />
      <Button kind='main' onPress={() => openPage('askHelp')}>
        问一个问题
      </Button>
      <OwnQuestions communityId={communityId} />
    </Page>
  )
}

function Desk({ communityId }: { communityId: string }) {
  const desk = useCloud('help.desk', { communityId })
  return <Loaded cloud={desk}>{(data) => <DeskCard desk={data} />}</Loaded>
}

function OwnQuestions({ communityId }: { communityId: string }) {
  const mine = useCloud('help.mine', { communityId })
  return (
    <Card title='我问过的'>
      <Loaded cloud={mine}>
        {(data) => (
          <Questions key={data.inquiries[0]?.inquiryId} communityId={communityId} newest={data} />
        )}
      </Loaded>
    </Card>
  )
}

type Mine = Output<'help.mine'>

function Questions({ communityId, newest }: { communityId: string; newest: Mine }) {
  const [more, setMore] = useState<readonly Mine[]>([])
  const { run, busy, failure } = useAction('help.mine', {
    onDone: (page) => setMore((pages) => [...pages, page]),
  })
  const pages = [newest, ...more]
  const inquiries = pages.flatMap((page) => page.inquiries)
  const last = inquiries.at(-1)
  if (!last) return <EmptyState icon='quiz' title='还没有问过' note='问过的和回复都会在这里' />
  const after = { at: last.askedAt, inquiryId: last.inquiryId }
  return (
    <>
      <List label='我问过的'>
        {inquiries.map((inquiry) => (
          <Question key={inquiry.inquiryId} inquiry={inquiry} />
        ))}
      </List>
      {failure !== null && <Notice>{failure}</Notice>}
      {pages.at(-1)?.more === true && (
        <Button kind='quiet' busy={busy} onPress={() => run({ communityId, after })}>
          看更早的
        </Button>
      )}
    </>
  )
}

function Question({ inquiry }: { inquiry: Inquiry }) {
  const { inquiryId, topic, state, text, askedAt } = inquiry
  const { kind, text: words } = states[state]
  return (
    <ListRow
      title={beginningOf(text)}
      note={`${topicInWords(topic)} · ${momentInWords(askedAt)}`}
      end={<Tag kind={kind}>{words}</Tag>}
      onPress={() => openPage('question', { question: inquiryId })}
    />
  )
}
