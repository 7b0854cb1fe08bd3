import { useState } from 'react'
import type { Input } from '../../../../../contract'
import { bytesOf } from '../../../../../domain/bytes'
import { shown } from '../../../../../domain/suggestion/batch'
import { scopeIdOf } from '../../../../../domain/suggestion/scope'
import { keysOf } from '../../../../../domain/suggestion/secrets'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { Choice } from '../../../components/Choice/Choice'
import { TextArea } from '../../../components/Field/TextArea'
import { ForMember } from '../../../components/ForMember/ForMember'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Notice } from '../../../components/Notice/Notice'
import { Page } from '../../../components/Page/Page'
import { useCloud } from '../../../hooks/useCloud'
import { useTask } from '../../../hooks/useTask'
import { CallFailed } from '../../../services/call'
import { fetchTokens } from '../../../services/fetchTokens'
import { goBack, openPage } from '../../../services/navigation'
import { sendLater } from '../../../services/outbox'
import { keepWallet, walletOf } from '../../../services/wallet'
import { manyLines } from '../../../words/manyLines'
import { topics } from '../../../words/suggestionWords'
import { PromiseNotice } from '../PromiseNotice'
import { Receipt } from '../Receipt'

type Topic = Input<'box.open'>['topic']

/** Where a suggestion is written, and its receipt handed over. */
export default function Write() {
  return (
    <ForMember title='匿名说一句'>
      {({ communityId, me }) => <WriteIn communityId={communityId} memberId={me.memberId} />}
    </ForMember>
  )
}

function WriteIn({ communityId, memberId }: { communityId: string; memberId: string }) {
  const box = useCloud('suggestion.scopes', { communityId })
  const [secret, setSecret] = useState<string | null>(null)
  if (secret !== null) return <Written secret={secret} />
  return (
    <Page title='匿名说一句' lead='想改进的、想感谢的,都可以'>
      <PromiseNotice />
      <Loaded cloud={box}>
        {({ size, rhythm, quarter }) =>
          size === 'closed' ? (
            <Notice>满 5 位成员后,意见箱才会打开,这样才藏得住每一个人</Notice>
          ) : (
            <>
              {size === 'small' && <Notice kind='wait'>成员还不多,从内容和口吻可能猜到是谁</Notice>}
              <Form
                boxId={scopeIdOf({ kind: 'box', communityId, quarter })}
                communityId={communityId}
                memberId={memberId}
                onWritten={setSecret}
              />
              <Notice>
                {rhythm === 'daily' ? '每天' : '每周'}
                交给管理员一次,只标第几周,不记时间
              </Notice>
            </>
          )
        }
      </Loaded>
      <Button kind='quiet' onPress={() => openPage('visible')}>
        管理员能看到什么
      </Button>
    </Page>
  )
}

interface Writing {
  /** The scope of the box in this quarter. */
  boxId: string
  communityId: string
  memberId: string
}

interface FormProps extends Writing {
  onWritten: (secret: string) => void
}

function Form({ onWritten, ...writing }: FormProps) {
  const [topic, setTopic] = useState<Topic>('work')
  const [text, setText] = useState('')
  const [asked, setAsked] = useState(false)
  const sending = useTask(() => write(writing, topic, manyLines(text)), {
    onDone: onWritten,
  })
  const missing = asked && manyLines(text) === '' ? '写几句再送出' : null
  const submit = () => {
    setAsked(true)
    if (manyLines(text) !== '') sending.run()
  }
  return (
    <Card>
      <Choice label='关于' options={topics} value={topic} onChange={setTopic} />
      <TextArea
        label='想说的话'
        note='别写只有你知道的细节,除非你愿意被认出来'
        value={text}
        maxLength={1000}
        error={missing}
        onChange={setText}
      />
      {sending.failure !== null && <Notice>{sending.failure}</Notice>}
      <Button kind='main' busy={sending.busy} onPress={submit}>
        放进意见箱
      </Button>
    </Card>
  )
}

function Written({ secret }: { secret: string }) {
  return (
    <Page title='写好了' lead='半小时内,或下次打开时送出,好让时间说明不了什么'>
      <Receipt secret={secret} />
      <Button kind='main' onPress={goBack}>
        好的
      </Button>
    </Page>
  )
}

/** Spends a token on this phone and leaves the words to be sent later; answers the thread's secret. */
async function write(
  { boxId, communityId, memberId }: Writing,
  topic: Topic,
  text: string,
): Promise<string> {
  await fetchTokens(communityId, memberId)
  const { threads, tokens } = walletOf(memberId)
  const token = tokens.find(({ scopeId }) => scopeId === boxId)
  if (!token) throw new CallFailed('QUOTA_SPENT')
  const { id: threadId, readKey } = keysOf(bytesOf(token.secret))
  keepWallet(memberId, {
    tokens: tokens.filter((one) => one !== token),
    threads: [{ threadId, secret: token.secret, topic, text }, ...threads],
  })
  const input = { ...shown(token), readKey, topic, text }
  await sendLater(memberId, { verb: 'open', threadId, input })
  return token.secret
}
