import { useRouter } from '@tarojs/taro'
import { useCallback, useState } from 'react'
import { bytesOf } from '../../../../../domain/bytes'
import { keysOf } from '../../../../../domain/suggestion/secrets'
import { whyNoMore } from '../../../../../domain/suggestion/thread'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { EmptyState } from '../../../components/EmptyState/EmptyState'
import { TextArea } from '../../../components/Field/TextArea'
import { ForMember } from '../../../components/ForMember/ForMember'
import { Notice } from '../../../components/Notice/Notice'
import { Page } from '../../../components/Page/Page'
import { useTask } from '../../../hooks/useTask'
import { messageFor } from '../../../services/messageFor'
import { openPage } from '../../../services/navigation'
import { sendLater } from '../../../services/outbox'
import { queryIn } from '../../../services/pageAddress'
import { randomBytes } from '../../../services/randomBytes'
import { REQUEST_ID_LENGTH, requestIdOf } from '../../../services/requestIdOf'
import { isWaiting, type OwnThread, walletOf } from '../../../services/wallet'
import { manyLines } from '../../../words/manyLines'
import { Messages } from '../Messages'
import { Receipt } from '../Receipt'
import { getTokenBack } from './tokenBack'
import { type OwnMessages, useOwnMessages } from './useOwnMessages'

/** One's own suggestion: what was said, what came of it, and the way to say more. */
export default function OwnSuggestion() {
  const said = queryIn('suggestion', useRouter().params)
  return (
    <ForMember title='我的建议'>
      {({ communityId, me }) => {
        const { threads } = walletOf(me.memberId)
        const thread = threads.find(({ threadId }) => threadId === said?.thread)
        if (!thread) return <NotOnThisPhone />
        return <ThreadOf communityId={communityId} memberId={me.memberId} thread={thread} />
      }}
    </ForMember>
  )
}

function NotOnThisPhone() {
  return (
    <Page title='我的建议'>
      <Card>
        <EmptyState
          icon='ticket'
          title='这部手机上没有这条建议'
          note='有收据的话,十二个字就能打开'
          action={{ text: '用收据打开', onPress: () => openPage('receipt') }}
        />
      </Card>
    </Page>
  )
}

interface ThreadProps {
  communityId: string
  memberId: string
  thread: OwnThread
}

function ThreadOf({ communityId, memberId, thread }: ThreadProps) {
  const { threadId, secret } = thread
  const [isBack, setBack] = useState(thread.back === true)
  const follow = useCallback(
    (read: OwnMessages) => {
      // What fails now is tried again when the thread is next read.
      getTokenBack({ communityId, memberId, threadId, secret }, read).then(
        (cameBack) => cameBack && setBack(true),
        () => undefined,
      )
    },
    [communityId, memberId, threadId, secret],
  )
  const read = useOwnMessages(communityId, secret, follow)
  return (
    <Page title='我的建议'>
      {isWaiting(memberId, thread.threadId) && (
        <Notice kind='wait'>还在这部手机上,稍后悄悄送出</Notice>
      )}
      {thread.refused && <Notice>{`没能送出:${messageFor(thread.refused)}`}</Notice>}
      {read.failure !== null && <Notice>{messageFor(read.failure)}</Notice>}
      {read.messages.length === 0 ? (
        <Card>
          <Messages messages={[{ by: 'author', text: thread.text, week: '' }]} mine='author' />
          <Notice>交给管理员之后,回复会出现在这里</Notice>
        </Card>
      ) : (
        <Card>
          <Messages messages={read.messages} mine='author' />
        </Card>
      )}
      {isBack && <Notice kind='done'>这条有了结果,名额还给你了,下个季度能多提一条</Notice>}
      {read.messages.length > 0 && whyNoMore(read.messages, 'open') === null && (
        <More memberId={memberId} thread={thread} />
      )}
      <Receipt secret={thread.secret} />
    </Page>
  )
}

function More({ memberId, thread }: Omit<ThreadProps, 'communityId'>) {
  const [text, setText] = useState('')
  const [done, setDone] = useState(false)
  const adding = useTask(() => addLater(memberId, thread, manyLines(text)), {
    onDone: () => {
      setText('')
      setDone(true)
    },
  })
  return (
    <Card title='再说几句'>
      <TextArea label='补充' value={text} maxLength={1000} onChange={setText} />
      {done && <Notice kind='done'>记下了,稍后悄悄送出</Notice>}
      <Button busy={adding.busy} onPress={() => manyLines(text) !== '' && adding.run()}>
        补充
      </Button>
    </Card>
  )
}

async function addLater(memberId: string, { threadId, secret }: OwnThread, text: string) {
  const { writeKey } = keysOf(bytesOf(secret))
  const requestId = requestIdOf(await randomBytes(REQUEST_ID_LENGTH))
  await sendLater(memberId, { verb: 'add', threadId, input: { writeKey, requestId, text } })
}
