import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { AstrayView } from '../../../components/AstrayView/AstrayView'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { TextArea } from '../../../components/Field/TextArea'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Notice } from '../../../components/Notice/Notice'
import { Page } from '../../../components/Page/Page'
import { Tag } from '../../../components/Tag/Tag'
import { useAction, useOnce } from '../../../hooks/useAction'
import { useCloud } from '../../../hooks/useCloud'
import { useCommunity } from '../../../hooks/useCommunity'
import { queryIn } from '../../../services/pageAddress'
import { manyLines } from '../../../words/manyLines'
import { states, topicInWords } from '../helpWords'
import { Messages } from '../Messages'

/** A member's question, for those who answer. */
export default function AnswerHelpPage() {
  const communityId = useCommunity()
  const said = queryIn('answerHelp', useRouter().params)
  if (communityId === null || said === null)
    return (
      <Page>
        <AstrayView />
      </Page>
    )
  return <AnswerTo named={{ communityId, inquiryId: said.question }} />
}

interface Named {
  named: { communityId: string; inquiryId: string }
}

function AnswerTo({ named }: Named) {
  const read = useCloud('help.view', named)
  return (
    <Page title='回复求助'>
      <Loaded cloud={read}>
        {(thread) => {
          const { kind, text } = states[thread.state]
          return (
            <>
              <Card
                title={`${thread.by.nickname} · ${topicInWords(thread.topic)}`}
                aside={<Tag kind={kind}>{text}</Tag>}
              >
                <Messages thread={thread} mine='staff' />
              </Card>
              {thread.state === 'settled' ? (
                <Notice kind='done'>这个问题已经解决</Notice>
              ) : (
                <>
                  <Reply named={named} onDone={read.again} />
                  {thread.replies > 0 && <Close named={named} onDone={read.again} />}
                </>
              )}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

interface Step extends Named {
  onDone: () => void
}

function Reply({ named, onDone }: Step) {
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const reply = useOnce('help.reply', {
    onDone: () => {
      setText('')
      setTried(false)
      onDone()
    },
  })
  const words = manyLines(text)
  const send = () => {
    setTried(true)
    if (words !== '') reply.run({ ...named, text: words })
  }
  return (
    <Card title='回复'>
      <TextArea
        label='回复'
        note='对方会看到你的昵称'
        value={text}
        maxLength={500}
        error={tried && words === '' ? '写一句再送出' : null}
        onChange={setText}
      />
      {reply.failure !== null && <Notice>{reply.failure}</Notice>}
      <Button kind='main' busy={reply.busy} onPress={send}>
        送出回复
      </Button>
    </Card>
  )
}

function Close({ named, onDone }: Step) {
  const { run, busy, failure } = useAction('help.close', { onDone })
  return (
    <>
      {failure !== null && <Notice>{failure}</Notice>}
      <Button kind='quiet' busy={busy} onPress={() => run(named)}>
        标为已解决
      </Button>
    </>
  )
}
