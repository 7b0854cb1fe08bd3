import { useState } from 'react'
import { oneLine } from '../../words/oneLine'
import { Button } from '../Button/Button'
import { TextField } from '../Field/TextField'
import { Notice } from '../Notice/Notice'
import { Sheet } from '../Sheet/Sheet'

interface ReasonSheetProps {
  title: string
  /** Who will read the reason. */
  note: string
  placeholder: string
  action: string
  busy: boolean
  /** Why it could not be sent, in words. */
  failure: string | null
  /** Called with a reason that says something. */
  onSend: (reason: string) => void
  onClose: () => void
}

/** Asks an admin for the reason of a refusal, which whoever is refused reads. */
export function ReasonSheet(props: ReasonSheetProps) {
  const [words, setWords] = useState('')
  const [asked, setAsked] = useState(false)
  const reason = oneLine(words)
  const send = () => {
    setAsked(true)
    if (reason !== '') props.onSend(reason)
  }
  return (
    <Sheet title={props.title} onClose={props.onClose}>
      <TextField
        label='原因'
        note={props.note}
        placeholder={props.placeholder}
        value={words}
        maxLength={100}
        error={asked && reason === '' ? '写一句原因吧' : null}
        onChange={setWords}
      />
      {props.failure !== null && <Notice>{props.failure}</Notice>}
      <Button kind='main' busy={props.busy} onPress={send}>
        {props.action}
      </Button>
    </Sheet>
  )
}
