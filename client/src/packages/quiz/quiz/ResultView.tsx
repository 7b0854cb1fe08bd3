import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { Notice } from '../../../components/Notice/Notice'
import { Tag } from '../../../components/Tag/Tag'
import { Box } from '../../../elements/Box'
import { useAction } from '../../../hooks/useAction'
import { useMe } from '../../../hooks/useMe'
import { openPage } from '../../../services/navigation'
import { AnswerCard } from './AnswerCard'
import { ShareQuiz } from './ShareQuiz'
import type { Named, Paper, Result, Shown } from './Shown'

interface ResultViewProps {
  named: Named
  card: Shown['card']
  result: Result
  onStarted: (paper: Paper) => void
  onRevealed: (result: Result) => void
}

/** How a quiz went: what was right, what it brought, and the explanations. */
export function ResultView({ named, card, result, onStarted, onRevealed }: ResultViewProps) {
  const { mine, answers } = result
  const start = useAction('quiz.start', { onDone: onStarted })
  const reveal = useAction('quiz.reveal', { onDone: onRevealed })
  const me = useMe(named.communityId)
  const failure = start.failure ?? reveal.failure
  return (
    <>
      <Summary card={card} result={result} />
      {mine.triesLeft > 0 && (
        <>
          <Button
            kind='main'
            busy={start.busy}
            onPress={() => start.run({ ...named, number: mine.number + 1 })}
          >
            {`再答一次,还有 ${mine.triesLeft} 次`}
          </Button>
          <Button kind='quiet' busy={reveal.busy} onPress={() => reveal.run(named)}>
            不再答了,看答案和解析
          </Button>
        </>
      )}
      {failure !== null && <Notice>{failure}</Notice>}
      {answers.map((answer, position) => (
        <AnswerCard key={position} position={position} answer={answer} took={mine.best !== null} />
      ))}
      {card.open && <ShareQuiz title={card.title} />}
      {(me?.role === 'owner' || me?.role === 'admin') && (
        <Button kind='quiet' onPress={() => openPage('quizResults', { quiz: named.quizId })}>
          看参与情况
        </Button>
      )}
    </>
  )
}

function Summary({ card, result }: Pick<ResultViewProps, 'card' | 'result'>) {
  const { mine, right, earned } = result
  if (mine.best === null) return <Notice>这一期没有参加,题目和解析都在这里</Notice>
  return (
    <Card>
      <Box className='quiz__score' role='status' live='polite'>
        {`答对 ${right} 题,共 ${card.questions} 题`}
      </Box>
      <Box className='quiz__gains'>
        <Tag kind='reward'>{earned > 0 ? `+${earned} 积分` : `共得 ${mine.points} 积分`}</Tag>
        {card.tries > 1 && <Tag kind='plain'>{`最好的一次答对 ${mine.best} 题`}</Tag>}
      </Box>
    </Card>
  )
}
