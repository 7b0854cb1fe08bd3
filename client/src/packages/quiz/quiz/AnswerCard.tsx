import { Card } from '../../../components/Card/Card'
import { Tag } from '../../../components/Tag/Tag'
import { Box } from '../../../elements/Box'
import { letterOf } from '../../../words/quizWords'
import { QuestionWords } from './QuestionCard'
import type { Question, Response, Result } from './Shown'

type Answer = Result['answers'][number]

interface AnswerCardProps {
  position: number
  answer: Answer
  /** Whether the member took part at all. */
  took: boolean
}

/** A question with its mark, the member's answer and, when it may be known, the right one and why. */
export function AnswerCard({ position, answer, took }: AnswerCardProps) {
  const { question, response, right, key } = answer
  return (
    <Card
      title={`第 ${position + 1} 题`}
      aside={took && <Tag kind={right ? 'done' : 'plain'}>{right ? '答对了' : '没答对'}</Tag>}
    >
      <QuestionWords question={question} />
      {took && <Box className='quiz__line'>{`你的答案:${inWords(question, response)}`}</Box>}
      {key && <Box className='quiz__line'>{`正确答案:${solutionInWords(question, key)}`}</Box>}
      {key && key.explanation !== '' && <Box className='quiz__why'>{key.explanation}</Box>}
    </Card>
  )
}

/** A response as people write it: letters with their options, or the words. */
function inWords({ kind, options }: Question, response: Response): string {
  if (response === null) return '没有作答'
  if ('text' in response) return response.text
  if (kind === 'trueFalse') return response.chosen.map((at) => options[at]).join()
  return response.chosen.map((at) => `${letterOf(at)} ${options[at] ?? ''}`).join(',')
}

function solutionInWords(question: Question, { solution }: NonNullable<Answer['key']>): string {
  if ('accepted' in solution) return solution.accepted.join(' 或 ')
  return inWords(question, { chosen: solution.chosen })
}
