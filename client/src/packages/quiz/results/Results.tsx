import { useState } from 'react'
import type { Output } from '../../../../../contract'
import { Bars } from '../../../components/Bars/Bars'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { Confirm } from '../../../components/Confirm/Confirm'
import { EmptyState } from '../../../components/EmptyState/EmptyState'
import { List, ListRow } from '../../../components/List/List'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Notice } from '../../../components/Notice/Notice'
import { Stats } from '../../../components/Stats/Stats'
import { useAction } from '../../../hooks/useAction'
import { useCloud } from '../../../hooks/useCloud'
import { momentInWords } from '../../../words/moments'
import { letterOf } from '../../../words/quizWords'

interface ResultsProps {
  named: { communityId: string; quizId: string }
}

type QuizResults = Output<'quiz.results'>

/** Numbers of a quiz, by question and by person, and the way to close it early. */
export function Results({ named }: ResultsProps) {
  const cloud = useCloud('quiz.results', named)
  return (
    <Loaded cloud={cloud}>
      {(results) => (
        <>
          <Card title={results.card.title}>
            <Stats
              items={[
                { name: '开始答', value: results.started },
                { name: '已交卷', value: results.finished },
                { name: '题目', value: results.card.questions },
              ]}
            />
          </Card>
          {results.questions.some(({ key }) => key === null) && (
            <Notice>你也还能参加,所以答案和对错的人数等你答完再看</Notice>
          )}
          {results.questions.map((question, position) => (
            <QuestionResult
              key={position}
              position={position}
              result={question}
              finished={results.finished}
            />
          ))}
          <Takers {...results} />
          {results.card.open && <CloseEarly named={named} onClosed={cloud.again} />}
        </>
      )}
    </Loaded>
  )
}

interface QuestionResultProps {
  position: number
  result: QuizResults['questions'][number]
  finished: number
}

function QuestionResult({ position, result, finished }: QuestionResultProps) {
  const { question, right, options, key } = result
  const isRight = (at: number) =>
    key && 'chosen' in key.solution && key.solution.chosen.includes(at)
  const all = { key: 'right', name: '答对的人', value: right ?? 0, text: `${right ?? 0} 人` }
  const bars = options?.map((count, at) => ({
    key: String(at),
    name: `${letterOf(at)} ${question.options[at] ?? ''}${isRight(at) ? ' · 正确' : ''}`,
    value: count,
    text: `${count} 人`,
    kind: isRight(at) ? ('done' as const) : ('plain' as const),
  }))
  return (
    <Card title={`第 ${position + 1} 题`}>
      <List label='题目'>
        <ListRow
          title={question.text}
          {...(key && 'accepted' in key.solution && { note: key.solution.accepted.join(' 或 ') })}
        />
      </List>
      {bars && <Bars label='首次作答' bars={[all, ...bars]} full={Math.max(finished, 1)} />}
    </Card>
  )
}

function Takers({ takers, card }: QuizResults) {
  return (
    <Card title='谁参加了'>
      {takers.length === 0 ? (
        <EmptyState icon='users' title='还没有人交卷' note='把问答发到群里,请大家来答' />
      ) : (
        <List label='参加的人'>
          {takers.map(({ by, best, points, at }) => (
            <ListRow
              key={by.memberId}
              title={by.nickname}
              note={momentInWords(at)}
              {...(best !== null && { end: `${best}/${card.questions} · ${points ?? 0} 积分` })}
            />
          ))}
        </List>
      )}
    </Card>
  )
}

function CloseEarly({ named, onClosed }: ResultsProps & { onClosed: () => void }) {
  const [asks, setAsks] = useState(false)
  const close = useAction('quiz.close', {
    onDone: () => {
      setAsks(false)
      onClosed()
    },
  })
  return (
    <>
      <Button onPress={() => setAsks(true)}>提前截止</Button>
      {asks && (
        <Confirm
          title='现在就截止'
          note='正在答的人还有两分钟可以交卷,之后公布答案。截止后不能再打开。'
          action='截止'
          busy={close.busy}
          failure={close.failure}
          onConfirm={() => close.run(named)}
          onClose={() => setAsks(false)}
        />
      )}
    </>
  )
}
