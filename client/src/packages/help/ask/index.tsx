import { useState } from 'react'
import { AstrayPage } from '../../../components/AstrayPage/AstrayPage'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { Choice } from '../../../components/Choice/Choice'
import { TextArea } from '../../../components/Field/TextArea'
import { Notice } from '../../../components/Notice/Notice'
import { Page } from '../../../components/Page/Page'
import { Switch } from '../../../components/Switch/Switch'
import { Box } from '../../../elements/Box'
import { useCloud } from '../../../hooks/useCloud'
import { useCommunity } from '../../../hooks/useCommunity'
import { useTask } from '../../../hooks/useTask'
import { askConsent, canAskConsent } from '../../../services/askConsent'
import { call } from '../../../services/call'
import { callOnce } from '../../../services/callOnce'
import { openPage, replacePage } from '../../../services/navigation'
import { manyLines } from '../../../words/manyLines'
import '../help.scss'
import { presenceInWords, type Topic, topics } from '../helpWords'

/** Before there is a question, WeChat's template alone is asked for. */
const next = { kind: 'help', id: 'next' } as const

/** Where a question is written: under one's own name, for the admins alone. */
export default function AskPage() {
  const communityId = useCommunity()
  if (communityId === null) return <AstrayPage />
  return (
    <Page title='问管理员' lead='带着你的名字,只有本群的群主和管理员看得到'>
      <Presence communityId={communityId} />
      <Form communityId={communityId} />
      <Button kind='quiet' onPress={() => openPage('writeSuggestion')}>
        不想署名?去匿名说一句
      </Button>
    </Page>
  )
}

function Presence({ communityId }: { communityId: string }) {
  const desk = useCloud('help.desk', { communityId })
  if (desk.status !== 'ready') return null
  return <Notice>{presenceInWords(desk.data)}</Notice>
}

function Form({ communityId }: { communityId: string }) {
  const [topic, setTopic] = useState<Topic>('checkIn')
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const [wants, setWants] = useState(true)
  const asked = useCloud('notices.asked', canAskConsent ? { communityId, about: next } : null)
  const template = asked.status === 'ready' ? asked.data.template : null
  const question = manyLines(text)
  const sending = useTask(
    async () => {
      // WeChat's sheet opens on a tap alone, so it comes before anything is sent.
      const agreed = wants && template !== null && (await askConsent(template))
      const input = { communityId, topic, text: question }
      const { inquiryId } = await callOnce('help.ask', input)
      // The question is asked; its page offers the reminder again where this fails.
      if (agreed) await remind(communityId, inquiryId).catch(() => undefined)
      return inquiryId
    },
    { onDone: (inquiryId) => replacePage('question', { question: inquiryId }) },
  )
  const send = () => {
    setTried(true)
    if (question !== '') sending.run()
  }
  return (
    <Card>
      <Choice label='关于' options={topics} value={topic} onChange={setTopic} />
      <TextArea
        label='想问什么'
        note='说说遇到了什么、想要什么结果'
        value={text}
        maxLength={500}
        error={tried && question === '' ? '写一句再送出' : null}
        onChange={setText}
      />
      {template !== null && (
        <Box className='help__switch'>
          <Switch
            label='有回复时提醒我'
            note='送出时微信会问你一次,只发一条'
            on={wants}
            onChange={setWants}
          />
        </Box>
      )}
      {sending.failure !== null && <Notice>{sending.failure}</Notice>}
      <Button kind='main' busy={sending.busy} onPress={send}>
        送出
      </Button>
    </Card>
  )
}

function remind(communityId: string, inquiryId: string) {
  const about = { kind: 'help' as const, id: `${inquiryId}_0` }
  return call('notices.remind', { communityId, about })
}
