import { useEffect, useState } from 'react'
import type { Input } from '../../../../../contract'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { Notice } from '../../../components/Notice/Notice'
import { Box } from '../../../elements/Box'
import { useAction } from '../../../hooks/useAction'
import { QuestionCard, QuestionWords } from './QuestionCard'
import type { PaperQuestion, Response } from './Shown'
import { useSecondsLeft } from './useSecondsLeft'

type Timed = Exclude<PaperQuestion, { status: 'open' }>

interface TimedQuestionProps {
  of: Input<'quiz.ask'>
  question: Timed
  onTurned: (question: PaperQuestion) => void
}

/** A question with a time limit: sealed until one is ready, then its clock runs, by the server. */
export function TimedQuestion({ of, question, onTurned }: TimedQuestionProps) {
  const ask = useAction('quiz.ask', { onDone: onTurned })
  switch (question.status) {
    case 'sealed':
      return (
        <Card>
          <Box className='quiz__question'>{`这道题限时 ${question.seconds} 秒`}</Box>
          <Box className='quiz__facts'>准备好了再点开,点开就开始计时。</Box>
          {ask.failure !== null && <Notice>{ask.failure}</Notice>}
          <Button kind='main' busy={ask.busy} onPress={() => ask.run(of)}>
            准备好了,看题
          </Button>
        </Card>
      )
    case 'running':
      return <Running of={of} question={question} onTurned={onTurned} />
    case 'locked':
      return (
        <Card>
          <QuestionWords question={question.question} />
          <Notice kind={question.response ? 'done' : 'calm'}>
            {question.response ? '已作答' : '时间到了,接着答下一题就好'}
          </Notice>
        </Card>
      )
  }
}

interface RunningProps extends TimedQuestionProps {
  question: Extract<Timed, { status: 'running' }>
}

function Running({ of, question: running, onTurned }: RunningProps) {
  const { question, leftMs } = running
  const [response, setResponse] = useState<Response>(null)
  const left = useSecondsLeft(leftMs)
  const answer = useAction('quiz.answer', { onDone: onTurned })
  const send = () => {
    if (response) answer.run({ ...of, response })
    else onTurned({ status: 'locked', question, response: null })
  }
  const isOver = left === 0
  useEffect(() => {
    if (isOver) send()
    // What stands there when the time is over is sent, once.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isOver])
  return (
    <>
      <Box className='quiz__clock' role='timer'>{`还有 ${left} 秒`}</Box>
      <QuestionCard question={question} response={response} onRespond={setResponse} />
      {answer.failure !== null && <Notice>{answer.failure}</Notice>}
      {response && (
        <Button kind='main' busy={answer.busy} onPress={send}>
          确定这个答案
        </Button>
      )}
    </>
  )
}
