import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Output } from '../../../../../contract'
import { statesAfter } from '../../../../../domain/suggestion/thread'
import { AstrayPage } from '../../../components/AstrayPage/AstrayPage'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { Choice } from '../../../components/Choice/Choice'
import { Confirm } from '../../../components/Confirm/Confirm'
import { TextArea } from '../../../components/Field/TextArea'
import { TextField } from '../../../components/Field/TextField'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Notice } from '../../../components/Notice/Notice'
import { Page } from '../../../components/Page/Page'
import { useAction, useOnce } from '../../../hooks/useAction'
import { useCloud } from '../../../hooks/useCloud'
import { useCommunity } from '../../../hooks/useCommunity'
import { queryIn } from '../../../services/pageAddress'
import { manyLines } from '../../../words/manyLines'
import { oneLine } from '../../../words/oneLine'
import { stateInWords } from '../../../words/suggestionWords'
import { Messages } from '../Messages'

type Thread = Output<'suggestion.read'>
type State = Exclude<Thread['state'], 'new'>

/** One suggestion, for whoever runs the community: to read, to answer, to say what comes of it. */
export default function AnswerSuggestion() {
  const communityId = useCommunity()
  const said = queryIn('answerSuggestion', useRouter().params)
  if (communityId === null || said === null) return <AstrayPage />
  return <AnswerTo named={{ communityId, threadId: said.thread }} />
}

interface Named {
  named: { communityId: string; threadId: string }
}

function AnswerTo({ named }: Named) {
  const read = useCloud('suggestion.read', named)
  return (
    <Page title='建议'>
      <Loaded cloud={read}>
        {(thread) => (
          <>
            <Card>
              <Messages messages={thread.messages} mine='admin' />
            </Card>
            {thread.closing === 'open' ? (
              <Reply named={named} onDone={read.again} />
            ) : (
              <Notice>这条建议已经关闭</Notice>
            )}
            <Progress named={named} thread={thread} onDone={read.again} />
            {thread.state === 'adopted' && !thread.published && (
              <Publish named={named} onDone={read.again} />
            )}
            {thread.closing === 'open' && <Close named={named} onDone={read.again} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}

interface Step extends Named {
  onDone: () => void
}

function Reply({ named, onDone }: Step) {
  const [text, setText] = useState('')
  const reply = useOnce('suggestion.reply', {
    onDone: () => {
      setText('')
      onDone()
    },
  })
  const send = () => manyLines(text) !== '' && reply.run({ ...named, text: manyLines(text) })
  return (
    <Card title='回复'>
      <TextArea label='回复' value={text} maxLength={500} onChange={setText} />
      {reply.failure !== null && <Notice>{reply.failure}</Notice>}
      <Button kind='main' busy={reply.busy} onPress={send}>
        回复
      </Button>
    </Card>
  )
}

function Progress({ named, thread, onDone }: Step & { thread: Thread }) {
  const [state, setState] = useState<State | null>(null)
  const [reason, setReason] = useState('')
  const mark = useAction('suggestion.mark', { onDone })
  const states = statesAfter(thread.state).filter((one): one is State => one !== 'new')
  if (states.length === 0) return null
  const needsReason = state === 'declined' && oneLine(reason) === ''
  const save = () => {
    if (state === null || needsReason) return
    mark.run({ ...named, state, ...(oneLine(reason) !== '' && { reason: oneLine(reason) }) })
  }
  return (
    <Card title='进展'>
      <Choice
        label='进展'
        options={states.map((value) => ({ value, text: stateInWords[value] }))}
        value={state}
        onChange={setState}
      />
      <TextField
        label='说明'
        value={reason}
        maxLength={200}
        error={needsReason ? '不采纳的话,写一句原因' : null}
        onChange={setReason}
      />
      {state === 'adopted' && <Notice>采纳后,那一周来过的每个人各得 1 分</Notice>}
      {mark.failure !== null && <Notice>{mark.failure}</Notice>}
      <Button busy={mark.busy} onPress={save}>
        更新进展
      </Button>
    </Card>
  )
}

function Publish({ named, onDone }: Step) {
  const [text, setText] = useState('')
  const [outcome, setOutcome] = useState('')
  const [held, setHeld] = useState(false)
  const publish = useAction('suggestion.publish', {
    onDone: (answer) => {
      setHeld(answer.held)
      if (!answer.held) onDone()
    },
  })
  const told = { text: manyLines(text), outcome: oneLine(outcome) }
  return (
    <Card title='公布到「你们的声音」'>
      <TextArea
        label='建议'
        note='用你自己的话写,别照抄原文,口吻会认人'
        value={text}
        maxLength={300}
        onChange={setText}
      />
      <TextField label='结果' value={outcome} maxLength={100} onChange={setOutcome} />
      {held && <Notice>没有通过内容检查,换个说法再试</Notice>}
      {publish.failure !== null && <Notice>{publish.failure}</Notice>}
      <Button
        busy={publish.busy}
        onPress={() =>
          told.text !== '' && told.outcome !== '' && publish.run({ ...named, ...told })
        }
      >
        公布
      </Button>
    </Card>
  )
}

function Close({ named, onDone }: Step) {
  const [asking, setAsking] = useState(false)
  const close = useAction('suggestion.close', {
    onDone: () => {
      setAsking(false)
      onDone()
    },
  })
  return (
    <>
      <Button kind='quiet' onPress={() => setAsking(true)}>
        关闭辱骂或灌水的对话
      </Button>
      {asking && (
        <Confirm
          title='关闭这段对话'
          note='对方不能再补充,这枚匿名信封也不再退还。不会知道是谁'
          action='关闭'
          busy={close.busy}
          failure={close.failure}
          onConfirm={() => close.run({ ...named, abuse: true })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
