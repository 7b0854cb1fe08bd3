import { useState } from 'react'
import type { Output } from '../../../../../contract'
import { AstrayPage } from '../../../components/AstrayPage/AstrayPage'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { EmptyState } from '../../../components/EmptyState/EmptyState'
import { List } from '../../../components/List/List'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Page } from '../../../components/Page/Page'
import { TellMe } from '../../../components/TellMe/TellMe'
import { useAction } from '../../../hooks/useAction'
import { useCloud } from '../../../hooks/useCloud'
import { useCommunity } from '../../../hooks/useCommunity'
import { openPage } from '../../../services/navigation'
import { OrderRow } from './OrderRow'

type Orders = Output<'points.orders'>

/** What the person has redeemed, and how far it is. */
export default function OrdersPage() {
  const communityId = useCommunity()
  if (communityId === null) return <AstrayPage />
  return (
    <Page title='我的兑换'>
      <OrdersOf communityId={communityId} />
    </Page>
  )
}

function OrdersOf({ communityId }: { communityId: string }) {
  const orders = useCloud('points.orders', { communityId })
  return (
    <Loaded cloud={orders}>
      {(data) =>
        data.orders.length === 0 ? (
          <EmptyState
            icon='gift'
            title='还没有换过什么'
            note='攒够积分,去商城挑一件'
            action={{ text: '去积分商城', onPress: () => openPage('shop') }}
          />
        ) : (
          <OrderList key={data.orders[0]?.orderId} communityId={communityId} newest={data} />
        )
      }
    </Loaded>
  )
}

/** The newest orders, and older ones as they are asked for. */
function OrderList({ communityId, newest }: { communityId: string; newest: Orders }) {
  const [older, setOlder] = useState<readonly Orders[]>([])
  const { run, busy } = useAction('points.orders', {
    onDone: (page) => setOlder((pages) => [...pages, page]),
  })
  const pages = [newest, ...older]
  const orders = pages.flatMap((page) => page.orders)
  const waiting = orders.find(({ state }) => state === 'pending')
  const last = orders.at(-1)
  const after = last && { at: last.orderedAt, orderId: last.orderId }
  return (
    <Card>
      <List label='我的兑换'>
        {orders.map((order) => (
          <OrderRow key={order.orderId} order={order} />
        ))}
      </List>
      {waiting && (
        <TellMe
          communityId={communityId}
          about={{ kind: 'order', id: waiting.orderId }}
          words={{
            ask: `「${waiting.itemName}」发放后告诉我`,
            asked: `「${waiting.itemName}」发放后会告诉你`,
          }}
        />
      )}
      {pages.at(-1)?.more === true && after && (
        <Button kind='quiet' busy={busy} onPress={() => run({ communityId, after })}>
          更早的兑换
        </Button>
      )}
    </Card>
  )
}
