import { useState } from 'react'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { List, ListRow } from '../../../components/List/List'
import { QuestionSheet } from './QuestionSheet'
import { emptyQuestion, type WritingQuestion } from './WritingQuestion'

interface QuestionListProps {
  communityId: string
  questions: readonly WritingQuestion[]
  most: number
  onChange: (questions: WritingQuestion[]) => void
}

/** The questions written for a quiz; a tap writes one anew. */
export function QuestionList({ communityId, questions, most, onChange }: QuestionListProps) {
  /** The place of the question in the sheet; one beyond the last is a new one. */
  const [open, setOpen] = useState<number | null>(null)
  const put = (question: WritingQuestion) => {
    onChange([...questions.slice(0, open ?? 0), question, ...questions.slice((open ?? 0) + 1)])
    setOpen(null)
  }
  const remove = () => {
    onChange(questions.filter((_, at) => at !== open))
    setOpen(null)
  }
  return (
    <Card title='自己出题'>
      {questions.length > 0 && (
        <List label='写好的题'>
          {questions.map((question, at) => (
            <ListRow
              key={at}
              icon='edit'
              title={question.text}
              note={question.seconds === null ? '不限时' : `限时 ${question.seconds} 秒`}
              onPress={() => setOpen(at)}
            />
          ))}
        </List>
      )}
      {questions.length < most && (
        <Button onPress={() => setOpen(questions.length)}>写一道题</Button>
      )}
      {open !== null && (
        <QuestionSheet
          key={open}
          communityId={communityId}
          question={questions[open] ?? emptyQuestion}
          onWritten={put}
          {...(open < questions.length && { onRemove: remove })}
          onClose={() => setOpen(null)}
        />
      )}
    </Card>
  )
}
