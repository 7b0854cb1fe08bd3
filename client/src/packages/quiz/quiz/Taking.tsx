import { useState } from 'react'
import { Button } from '../../../components/Button/Button'
import { Confirm } from '../../../components/Confirm/Confirm'
import { Notice } from '../../../components/Notice/Notice'
import { Box } from '../../../elements/Box'
import { useAction } from '../../../hooks/useAction'
import { QuestionCard } from './QuestionCard'
import type { Named, Paper, PaperQuestion, Result } from './Shown'
import { TimedQuestion } from './TimedQuestion'
import { useDraft } from './useDraft'

interface TakingProps {
  named: Named
  paper: Paper
  onFinished: (result: Result) => void
}

/** A try under way: one question at a time, forwards and back, as slowly as one likes. */
export function Taking({ named, paper, onFinished }: TakingProps) {
  const { number } = paper
  const [questions, setQuestions] = useState<readonly PaperQuestion[]>(paper.questions)
  const draft = useDraft(named, paper)
  const answered = questions.map((each, at) => isAnswered(each, draft.responses[at] ?? null))
  const [at, setAt] = useState(() => Math.max(0, answered.indexOf(false)))
  const [asks, setAsks] = useState(false)
  const finish = useAction('quiz.finish', {
    onDone: (result) => {
      draft.drop()
      onFinished(result)
    },
  })
  const question = questions[at]
  const open = answered.filter((each) => !each).length
  const handIn = () => finish.run({ ...named, number, responses: draft.responses })
  const goTo = (next: number) => {
    draft.send()
    setAt(next)
  }
  const turned = (next: PaperQuestion) =>
    setQuestions(questions.map((known, position) => (position === at ? next : known)))
  if (!question) return null

  return (
    <>
      <Progress at={at} answered={answered} />
      {question.status === 'open' ? (
        <QuestionCard
          key={at}
          question={question.question}
          response={draft.responses[at] ?? null}
          onRespond={(response) => draft.respond(at, response)}
        />
      ) : (
        <TimedQuestion
          key={at}
          of={{ ...named, number, position: at }}
          question={question}
          onTurned={turned}
        />
      )}
      {finish.failure !== null && !asks && <Notice>{finish.failure}</Notice>}
      <Box className='quiz__way'>
        {at > 0 && <Button onPress={() => goTo(at - 1)}>上一题</Button>}
        {at < questions.length - 1 && (
          <Button kind={answered[at] ? 'main' : 'soft'} onPress={() => goTo(at + 1)}>
            下一题
          </Button>
        )}
        {at === questions.length - 1 && (
          <Button kind='main' busy={finish.busy} onPress={open > 0 ? () => setAsks(true) : handIn}>
            交卷
          </Button>
        )}
      </Box>
      {asks && (
        <Confirm
          title={`还有 ${open} 题没答`}
          note='没答的题按没答对算。也可以先放着,想好了再回来。'
          action='就这样交卷'
          busy={finish.busy}
          failure={finish.failure}
          onConfirm={handIn}
          onClose={() => setAsks(false)}
        />
      )}
    </>
  )
}

function isAnswered(question: PaperQuestion, response: unknown): boolean {
  return question.status === 'open' ? response !== null : question.status === 'locked'
}

function Progress({ at, answered }: { at: number; answered: readonly boolean[] }) {
  return (
    <Box className='quiz__progress'>
      <Box className='quiz__place' role='heading' level={2} live='polite'>
        {`第 ${at + 1} 题,共 ${answered.length} 题`}
      </Box>
      <Box className='quiz__dots' hidden>
        {(answered.length > 1 ? answered : []).map((isDone, position) => (
          <Box
            key={position}
            className={`quiz__dot ${isDone ? 'quiz__dot--done' : ''} ${position === at ? 'quiz__dot--here' : ''}`}
          />
        ))}
      </Box>
    </Box>
  )
}
