import { useState } from 'react'
import type { Output } from '../../../../../contract'
import { AstrayPage } from '../../../components/AstrayPage/AstrayPage'
import { Button } from '../../../components/Button/Button'
import { EmptyState } from '../../../components/EmptyState/EmptyState'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Page } from '../../../components/Page/Page'
import { Segmented } from '../../../components/Segmented/Segmented'
import { Toast } from '../../../components/Toast/Toast'
import { useToast } from '../../../components/Toast/useToast'
import { useAction } from '../../../hooks/useAction'
import { useCloud } from '../../../hooks/useCloud'
import { useCommunity } from '../../../hooks/useCommunity'
import { DeclineSheet } from './DeclineSheet'
import { QueuedOrder } from './QueuedOrder'

type Queue = Output<'points.queue'>
type Order = Queue['orders'][number]
type State = Order['state']

const parts = [
  { value: 'pending', text: '待发放' },
  { value: 'fulfilled', text: '已发放' },
  { value: 'declined', text: '已退回' },
] as const

/** Everybody's orders, for those who hand them out. */
export default function QueuePage() {
  const communityId = useCommunity()
  const [state, setState] = useState<State>('pending')
  if (communityId === null) return <AstrayPage />
  return (
    <Page title='兑换单'>
      <Segmented label='兑换单' parts={parts} value={state} onChange={setState} />
      <QueueOf key={state} communityId={communityId} state={state} />
    </Page>
  )
}

function QueueOf({ communityId, state }: { communityId: string; state: State }) {
  const queue = useCloud('points.queue', { communityId, state })
  const { text, tell } = useToast()
  const [declining, setDeclining] = useState<Order | null>(null)
  const fulfil = useAction('points.fulfil', { onDone: queue.again, tell })
  return (
    <>
      <Loaded cloud={queue}>
        {(data) => (
          <Orders
            key={data.orders[0]?.orderId}
            newest={data}
            communityId={communityId}
            state={state}
            busy={fulfil.busy}
            onFulfil={({ orderId }) => fulfil.run({ communityId, orderId })}
            onDecline={setDeclining}
          />
        )}
      </Loaded>
      {declining && (
        <DeclineSheet
          communityId={communityId}
          order={declining}
          onDone={() => {
            setDeclining(null)
            tell('已退回,积分还给了本人')
            queue.again()
          }}
          onClose={() => setDeclining(null)}
        />
      )}
      <Toast text={text} />
    </>
  )
}

interface OrdersProps {
  newest: Queue
  communityId: string
  state: State
  busy: boolean
  onFulfil: (order: Order) => void
  onDecline: (order: Order) => void
}

function Orders({ newest, communityId, state, ...acts }: OrdersProps) {
  const [more, setMore] = useState<readonly Queue[]>([])
  const { run, busy } = useAction('points.queue', {
    onDone: (page) => setMore((pages) => [...pages, page]),
  })
  const pages = [newest, ...more]
  const orders = pages.flatMap((page) => page.orders)
  const last = orders.at(-1)
  const after = last && { at: last.orderedAt, orderId: last.orderId }
  if (orders.length === 0) return <EmptyState icon='inbox' title='这里没有兑换单' />
  return (
    <>
      {orders.map((order) => (
        <QueuedOrder key={order.orderId} order={order} {...acts} />
      ))}
      {pages.at(-1)?.more === true && after && (
        <Button kind='quiet' busy={busy} onPress={() => run({ communityId, state, after })}>
          还有更多
        </Button>
      )}
    </>
  )
}
