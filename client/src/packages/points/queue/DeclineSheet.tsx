import { useState } from 'react'
import { Button } from '../../../components/Button/Button'
import { TextField } from '../../../components/Field/TextField'
import { Notice } from '../../../components/Notice/Notice'
import { Sheet } from '../../../components/Sheet/Sheet'
import { useAction } from '../../../hooks/useAction'
import { oneLine } from '../../../words/oneLine'
import type { Order } from './QueuedOrder'

interface DeclineSheetProps {
  communityId: string
  order: Order
  onDone: () => void
  onClose: () => void
}

/** Why an order cannot be handed out: its owner reads it, with the points back. */
export function DeclineSheet({ communityId, order, onDone, onClose }: DeclineSheetProps) {
  const [words, setWords] = useState('')
  const [asked, setAsked] = useState(false)
  const decline = useAction('points.decline', { onDone })
  const reason = oneLine(words)
  const send = () => {
    setAsked(true)
    if (reason !== '') decline.run({ communityId, orderId: order.orderId, reason })
  }
  return (
    <Sheet title='退回积分' onClose={onClose}>
      <TextField
        label='原因'
        note={`${order.nickname} 会看到,${order.price} 积分会一起退回`}
        placeholder='比如:这批已经发完'
        value={words}
        maxLength={100}
        error={asked && reason === '' ? '写一句原因吧' : null}
        onChange={setWords}
      />
      {decline.failure !== null && <Notice>{decline.failure}</Notice>}
      <Button kind='main' busy={decline.busy} onPress={send}>
        退回 {order.price} 积分
      </Button>
    </Sheet>
  )
}
