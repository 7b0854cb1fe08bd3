import type { Output } from '../../../../../contract'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { Box } from '../../../elements/Box'
import { momentInWords } from '../../../words/moments'
import './queue.scss'

export type Order = Output<'points.queue'>['orders'][number]

interface QueuedOrderProps {
  order: Order
  busy: boolean
  onFulfil: (order: Order) => void
  onDecline: (order: Order) => void
}

/** Somebody's order, and what an admin can do with it. */
export function QueuedOrder({ order, busy, onFulfil, onDecline }: QueuedOrderProps) {
  const { closedAt, itemName, nickname, orderedAt, price, reason, state } = order
  return (
    <Card title={`${nickname} · ${itemName}`}>
      <Box className='queue__facts'>
        {momentInWords(orderedAt)} · {price} 积分
      </Box>
      {reason !== null && <Box className='queue__facts'>退回原因:{reason}</Box>}
      {closedAt !== null && <Box className='queue__facts'>处理于 {momentInWords(closedAt)}</Box>}
      {state === 'pending' && (
        <Box className='queue__actions'>
          <Button kind='quiet' busy={busy} onPress={() => onFulfil(order)}>
            标为已发放
          </Button>
          <Button kind='quiet' onPress={() => onDecline(order)}>
            退回积分
          </Button>
        </Box>
      )}
    </Card>
  )
}
