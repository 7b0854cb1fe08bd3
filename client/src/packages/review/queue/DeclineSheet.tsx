import { useState } from 'react'
import { Button } from '../../../components/Button/Button'
import { TextField } from '../../../components/Field/TextField'
import { Notice } from '../../../components/Notice/Notice'
import { Sheet } from '../../../components/Sheet/Sheet'
import { useAction } from '../../../hooks/useAction'
import { oneLine } from '../../../words/oneLine'
import type { Held } from './index'

interface DeclineSheetProps {
  communityId: string
  held: Held
  onDone: () => void
  onClose: () => void
}

/** Why a text stays with its author, who reads it. */
export function DeclineSheet({ communityId, held, onDone, onClose }: DeclineSheetProps) {
  const [words, setWords] = useState('')
  const [asked, setAsked] = useState(false)
  const decline = useAction('review.decline', { onDone })
  const reason = oneLine(words)
  const send = () => {
    setAsked(true)
    if (reason !== '') decline.run({ communityId, heldId: held.heldId, reason })
  }
  return (
    <Sheet title='不放行' onClose={onClose}>
      <TextField
        label='原因'
        note={`只有 ${held.by.nickname} 会看到`}
        placeholder='比如:像是广告,换个说法就好'
        value={words}
        maxLength={100}
        error={asked && reason === '' ? '写一句原因吧' : null}
        onChange={setWords}
      />
      {decline.failure !== null && <Notice>{decline.failure}</Notice>}
      <Button kind='main' busy={decline.busy} onPress={send}>
        不放行,告诉作者
      </Button>
    </Sheet>
  )
}
