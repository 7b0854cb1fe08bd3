import { useRouter } from '@tarojs/taro'
import { AstrayPage } from '../../../components/AstrayPage/AstrayPage'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Notice } from '../../../components/Notice/Notice'
import { Page } from '../../../components/Page/Page'
import { Tag } from '../../../components/Tag/Tag'
import { TellMe } from '../../../components/TellMe/TellMe'
import { useAction } from '../../../hooks/useAction'
import { useCloud } from '../../../hooks/useCloud'
import { useCommunity } from '../../../hooks/useCommunity'
import { openPage } from '../../../services/navigation'
import { queryIn } from '../../../services/pageAddress'
import { states, type Thread, topicInWords } from '../helpWords'
import { Messages } from '../Messages'
import { WordsCard } from '../WordsCard'

/** One of one's own questions: what was answered, the way to say more, and when it is settled. */
export default function QuestionPage() {
  const communityId = useCommunity()
  const said = queryIn('question', useRouter().params)
  if (communityId === null || said === null) return <AstrayPage />
  return <QuestionOf named={{ communityId, inquiryId: said.question }} />
}

interface Named {
  named: { communityId: string; inquiryId: string }
}

function QuestionOf({ named }: Named) {
  const read = useCloud('help.thread', named)
  return (
    <Page title='我的求助' lead='只有你和管理员看得到'>
      <Loaded cloud={read}>
        {(thread) => (
          <>
            <Card
              title={topicInWords(thread.topic)}
              aside={<Tag kind={states[thread.state].kind}>{states[thread.state].text}</Tag>}
            >
              <Messages thread={thread} mine='asker' />
              {thread.messages.some(({ held }) => held) && <Held />}
            </Card>
            <Steps named={named} thread={thread} onDone={read.again} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

/** What did not pass the content check, and where its author reads what became of it. */
function Held() {
  return (
    <>
      <Notice kind='wait'>有一段还没通过检查,管理员放行后才会送到</Notice>
      <Button kind='quiet' onPress={() => openPage('ownHeld')}>
        看看放行了没有
      </Button>
    </>
  )
}

interface Step extends Named {
  thread: Thread
  onDone: () => void
}

function Steps(step: Step) {
  const { named, thread, onDone } = step
  const { state, replies } = thread
  if (state === 'settled') return <Settled {...step} />
  return (
    <>
      {state === 'waiting' && (
        <TellMe
          key={replies}
          communityId={named.communityId}
          about={{ kind: 'help', id: `${named.inquiryId}_${replies}` }}
          words={{ ask: '有回复时提醒我', asked: '有回复时会提醒你' }}
        />
      )}
      {state !== 'held' && (
        <WordsCard
          verb='help.say'
          named={named}
          title='再说几句'
          label='补充'
          action={{ text: '补充' }}
          onDone={onDone}
        />
      )}
      <Settle {...step} />
    </>
  )
}

function Settle({ named, thread, onDone }: Step) {
  const { run, busy, failure } = useAction('help.settle', { onDone })
  return (
    <>
      {failure !== null && <Notice>{failure}</Notice>}
      <Button kind='quiet' busy={busy} onPress={() => run(named)}>
        {thread.state === 'answered' ? '解决了' : '不用回了'}
      </Button>
    </>
  )
}

function Settled({ named, thread, onDone }: Step) {
  const { run, busy, failure } = useAction('help.reopen', { onDone })
  return (
    <>
      <Notice kind='done'>这个问题已经解决</Notice>
      {failure !== null && <Notice>{failure}</Notice>}
      {thread.reopens && (
        <Button kind='quiet' busy={busy} onPress={() => run(named)}>
          还没解决,重新打开
        </Button>
      )}
    </>
  )
}
