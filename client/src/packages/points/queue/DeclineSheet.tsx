import { ReasonSheet } from '../../../components/ReasonSheet/ReasonSheet'
import { useAction } from '../../../hooks/useAction'
import type { Order } from './QueuedOrder'

interface DeclineSheetProps {
  communityId: string
  order: Order
  onDone: () => void
  onClose: () => void
}

/** Why an order cannot be handed out: its owner reads it, with the points back. */
export function DeclineSheet({ communityId, order, onDone, onClose }: DeclineSheetProps) {
  const { run, busy, failure } = useAction('points.decline', { onDone })
  return (
    <ReasonSheet
      title='退回积分'
      note={`${order.nickname} 会看到,${order.price} 积分会一起退回`}
      placeholder='比如:发完了'
      action={`退回 ${order.price} 积分`}
      busy={busy}
      failure={failure}
      onSend={(reason) => run({ communityId, orderId: order.orderId, reason })}
      onClose={onClose}
    />
  )
}
