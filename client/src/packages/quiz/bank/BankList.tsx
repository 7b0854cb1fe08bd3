import { useState } from 'react'
import type { Output } from '../../../../../contract'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { Confirm } from '../../../components/Confirm/Confirm'
import { EmptyState } from '../../../components/EmptyState/EmptyState'
import { List, ListRow } from '../../../components/List/List'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Notice } from '../../../components/Notice/Notice'
import { useAction } from '../../../hooks/useAction'
import type { Cloud } from '../../../hooks/useCloud'
import { momentInWords } from '../../../words/moments'

type Bank = Output<'bank.list'>
type BankQuestion = Bank['questions'][number]

interface BankListProps {
  communityId: string
  cloud: Cloud<Bank>
}

/** What the bank holds, without the answers: whoever runs the community may want to take part too. */
export function BankList({ communityId, cloud }: BankListProps) {
  const [leaving, setLeaving] = useState<BankQuestion | null>(null)
  const remove = useAction('bank.remove', {
    onDone: () => {
      setLeaving(null)
      cloud.again()
    },
  })
  return (
    <>
      <Loaded cloud={cloud}>
        {({ total, questions, more }) => (
          <Card title={`题库里有 ${total} 道题`}>
            {questions.length === 0 ? (
              <EmptyState icon='inbox' title='还没有题' note='从表格导入几道,就能抽题了' />
            ) : (
              <List label='题库里的题'>
                {questions.map((question) => (
                  <ListRow
                    key={question.questionId}
                    title={question.text}
                    note={noteOf(question)}
                    label={`${question.text},移出题库`}
                    onPress={() => setLeaving(question)}
                  />
                ))}
              </List>
            )}
            {more && (
              <Older key={questions[0]?.questionId} communityId={communityId} first={questions} />
            )}
          </Card>
        )}
      </Loaded>
      {leaving && (
        <Confirm
          title='移出题库'
          note={`「${leaving.text}」以后不会再被抽到,出过的问答不受影响。`}
          action='移出'
          busy={remove.busy}
          failure={remove.failure}
          onConfirm={() => remove.run({ communityId, questionId: leaving.questionId })}
          onClose={() => setLeaving(null)}
        />
      )}
    </>
  )
}

const kinds: Record<BankQuestion['kind'], string> = {
  single: '单选',
  multiple: '多选',
  trueFalse: '判断',
  shortText: '填空',
}

function noteOf({ kind, usedAt }: BankQuestion): string {
  return `${kinds[kind]} · ${usedAt ? `${momentInWords(usedAt)} 出过` : '没出过'}`
}

/** The pages after the first. */
function Older({ communityId, first }: { communityId: string; first: readonly BankQuestion[] }) {
  const [older, setOlder] = useState<BankQuestion[]>([])
  const [hasMore, setHasMore] = useState(true)
  const load = useAction('bank.list', {
    onDone: ({ questions, more }) => {
      setOlder([...older, ...questions])
      setHasMore(more)
    },
  })
  const last = older.at(-1) ?? first.at(-1)
  return (
    <>
      {older.length > 0 && (
        <List label='更早的题'>
          {older.map((question) => (
            <ListRow key={question.questionId} title={question.text} note={noteOf(question)} />
          ))}
        </List>
      )}
      {load.failure !== null && <Notice>{load.failure}</Notice>}
      {hasMore && last && (
        <Button
          kind='quiet'
          busy={load.busy}
          onPress={() => {
            const { addedAt, questionId } = last
            load.run({ communityId, after: { addedAt, questionId } })
          }}
        >
          更早的
        </Button>
      )}
    </>
  )
}
