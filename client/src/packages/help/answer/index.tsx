import { useRouter } from '@tarojs/taro'
import { AstrayPage } from '../../../components/AstrayPage/AstrayPage'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Notice } from '../../../components/Notice/Notice'
import { Page } from '../../../components/Page/Page'
import { Tag } from '../../../components/Tag/Tag'
import { useAction } from '../../../hooks/useAction'
import { useCloud } from '../../../hooks/useCloud'
import { useCommunity } from '../../../hooks/useCommunity'
import { queryIn } from '../../../services/pageAddress'
import { states, topicInWords } from '../helpWords'
import { Messages } from '../Messages'
import { WordsCard } from '../WordsCard'

/** A member's question, for those who answer. */
export default function AnswerHelpPage() {
  const communityId = useCommunity()
  const said = queryIn('answerHelp', useRouter().params)
  if (communityId === null || said === null) return <AstrayPage />
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
                  <WordsCard
                    verb='help.reply'
                    named={named}
                    title='回复'
                    label='回复'
                    note='对方会看到你的昵称'
                    action={{ text: '送出回复', kind: 'main' }}
                    onDone={read.again}
                  />
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
