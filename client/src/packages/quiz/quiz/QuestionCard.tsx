import { useState } from 'react'
import { Card } from '../../../components/Card/Card'
import { TextField } from '../../../components/Field/TextField'
import { Box } from '../../../elements/Box'
import { Picture } from '../../../elements/Picture'
import { oneLine } from '../../../words/oneLine'
import { Options } from './Options'
import type { Question, Response } from './Shown'

const LONGEST_ANSWER = 80

interface QuestionCardProps {
  question: Question
  response: Response
  onRespond: (response: Response) => void
}

/** A question and the place for its answer. */
export function QuestionCard({ question, response, onRespond }: QuestionCardProps) {
  return (
    <Card>
      <QuestionWords question={question} />
      {question.kind === 'shortText' ? (
        <ShortAnswer response={response} onRespond={onRespond} />
      ) : (
        <Options question={question} response={response} onRespond={onRespond} />
      )}
    </Card>
  )
}

const kinds: Record<Question['kind'], string> = {
  single: '单选',
  multiple: '多选,选出所有对的',
  trueFalse: '判断',
  shortText: '填空',
}

/** What is asked, with its picture if it has one. */
export function QuestionWords({ question }: { question: Question }) {
  return (
    <>
      <Box className='quiz__kind'>{kinds[question.kind]}</Box>
      <Box className='quiz__question'>{question.text}</Box>
      {question.image !== '' && (
        <Picture className='quiz__picture' file={question.image} label='题目的图片' />
      )}
    </>
  )
}

function ShortAnswer({ response, onRespond }: Omit<QuestionCardProps, 'question'>) {
  // As it is typed: a space is the beginning of the next word.
  const [text, setText] = useState(response && 'text' in response ? response.text : '')
  return (
    <TextField
      label='你的答案'
      note='大小写、空格和标点不影响对错'
      value={text}
      maxLength={LONGEST_ANSWER}
      onChange={(written) => {
        setText(written)
        const words = oneLine(written)
        onRespond(words === '' ? null : { text: words })
      }}
    />
  )
}
