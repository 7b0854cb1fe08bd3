import { useState } from 'react'
import { Button } from '../../../components/Button/Button'
import { TextField } from '../../../components/Field/TextField'
import { Sheet } from '../../../components/Sheet/Sheet'
import { oneLine } from '../../../words/oneLine'

interface OwnWordsProps {
  title?: string
  label?: string
  action?: string
  busy: boolean
  onSend: (words: string) => void
  onClose: () => void
}

/** A line to write: an answer of one's own, or an option for everybody. */
export function OwnWords(props: OwnWordsProps) {
  const {
    title = '写下你的答案',
    label = '其他',
    action = '就选这个',
    busy,
    onSend,
    onClose,
  } = props
  const [words, setWords] = useState('')
  const line = oneLine(words)
  return (
    <Sheet title={title} onClose={onClose}>
      <TextField label={label} value={words} maxLength={60} onChange={setWords} />
      <Button kind='main' busy={busy} onPress={() => line !== '' && onSend(line)}>
        {action}
      </Button>
    </Sheet>
  )
}
