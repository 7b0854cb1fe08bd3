import { useState } from 'react'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { EmptyState } from '../../../components/EmptyState/EmptyState'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Notice } from '../../../components/Notice/Notice'
import { QuizRows } from '../../../components/QuizRows/QuizRows'
import { useAction } from '../../../hooks/useAction'
import { useCloud } from '../../../hooks/useCloud'
import { useMe } from '../../../hooks/useMe'
import { openPage } from '../../../services/navigation'
import type { QuizCard } from '../../../words/quizWords'

/** Open quizzes, then past ones with the member's own results. */
export function Quizzes({ communityId }: { communityId: string }) {
  const cloud = useCloud('quiz.list', { communityId })
  const me = useMe(communityId)
  return (
    <>
      {(me?.role === 'owner' || me?.role === 'admin') && (
        <Button onPress={() => openPage('launchQuiz')}>发起问答</Button>
      )}
      <Loaded cloud={cloud}>
        {({ quizzes, more }) => (
          <Lists
            communityId={communityId}
            first={quizzes}
            hasMore={more}
            key={quizzes[0]?.quizId}
          />
        )}
      </Loaded>
    </>
  )
}

interface ListsProps {
  communityId: string
  first: readonly QuizCard[]
  hasMore: boolean
}

function Lists({ communityId, first, hasMore }: ListsProps) {
  const [older, setOlder] = useState<{ quizzes: QuizCard[]; more: boolean } | null>(null)
  const load = useAction('quiz.list', {
    onDone: ({ quizzes, more }) =>
      setOlder({ quizzes: [...(older?.quizzes ?? []), ...quizzes], more }),
  })
  const quizzes = [...first, ...(older?.quizzes ?? [])]
  const last = quizzes.at(-1)
  const open = quizzes.filter((quiz) => quiz.open)
  const past = quizzes.filter((quiz) => !quiz.open)
  if (!last) {
    return (
      <Card>
        <EmptyState icon='quiz' title='还没有问答' note='有新题时,会出现在这里' />
      </Card>
    )
  }
  return (
    <>
      {open.length > 0 && (
        <Card title='进行中'>
          <QuizRows label='进行中的问答' quizzes={open} />
        </Card>
      )}
      {past.length > 0 && (
        <Card title='往期'>
          <QuizRows label='往期问答' quizzes={past} />
        </Card>
      )}
      {load.failure !== null && <Notice>{load.failure}</Notice>}
      {(older?.more ?? hasMore) && (
        <Button
          kind='quiet'
          busy={load.busy}
          onPress={() => load.run({ communityId, after: endOf(last) })}
        >
          更早的
        </Button>
      )}
    </>
  )
}

function endOf({ closesAt, quizId }: QuizCard) {
  return { closesAt, quizId }
}
