import { useState } from 'react'
import { Button } from '../../components/Button/Button'
import { Card } from '../../components/Card/Card'
import { TextArea } from '../../components/Field/TextArea'
import { Notice } from '../../components/Notice/Notice'
import { useOnce } from '../../hooks/useAction'
import { manyLines } from '../../words/manyLines'

interface WordsCardProps {
  /** Who says something: the staff or the asker. */
  verb: 'help.reply' | 'help.say'
  named: { communityId: string; inquiryId: string }
  title: string
  label: string
  note?: string
  action: { text: string; kind?: 'main' }
  onDone: () => void
}

/** Where something is said to a question; what is sent empty says so, and what could not be sent stays. */
export function WordsCard({ verb, named, title, label, note, action, onDone }: WordsCardProps) {
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const { run, busy, failure } = useOnce(verb, {
    onDone: () => {
      setText('')
      setTried(false)
      onDone()
    },
  })
  const words = manyLines(text)
  const send = () => {
    setTried(true)
    if (words !== '') run({ ...named, text: words })
  }
  return (
    <Card title={title}>
      <TextArea
        label={label}
        {...(note !== undefined && { note })}
        value={text}
        maxLength={500}
        error={tried && words === '' ? '写一句再送出' : null}
        onChange={setText}
      />
      {failure !== null && <Notice>{failure}</Notice>}
      <Button {...(action.kind && { kind: action.kind })} busy={busy} onPress={send}>
        {action.text}
      </Button>
    </Card>
  )
}
