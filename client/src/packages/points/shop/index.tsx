import { useState } from 'react'
import type { Output } from '../../../../../contract'
import { AstrayPage } from '../../../components/AstrayPage/AstrayPage'
import { Button } from '../../../components/Button/Button'
import { Confirm } from '../../../components/Confirm/Confirm'
import { EmptyState } from '../../../components/EmptyState/EmptyState'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Page } from '../../../components/Page/Page'
import { Toast } from '../../../components/Toast/Toast'
import { useToast } from '../../../components/Toast/useToast'
import { Box } from '../../../elements/Box'
import { useOnce } from '../../../hooks/useAction'
import { type Cloud, useCloud } from '../../../hooks/useCloud'
import { useCommunity } from '../../../hooks/useCommunity'
import { openPage } from '../../../services/navigation'
import { Balance } from '../Balance'
import { ItemCard, type ShopItem } from './ItemCard'
import './shop.scss'

type Shop = Output<'points.shop'>

/** What can be had for points. */
export default function ShopPage() {
  const communityId = useCommunity()
  if (communityId === null) return <AstrayPage />
  return (
    <Page title='积分商城'>
      <ShopOf communityId={communityId} />
    </Page>
  )
}

function ShopOf({ communityId }: { communityId: string }) {
  const shop = useCloud('points.shop', { communityId })
  return (
    <Loaded cloud={shop} bones={['block', 'block', 'block']}>
      {(data) => <Shelf communityId={communityId} shop={shop} {...data} />}
    </Loaded>
  )
}

interface ShelfProps extends Shop {
  communityId: string
  shop: Cloud<Shop>
}

function Shelf({ communityId, shop, balance, items, waiting }: ShelfProps) {
  const [chosen, setChosen] = useState<ShopItem | null>(null)
  const { text, tell } = useToast()
  const redeem = useOnce('points.redeem', {
    onDone({ order }) {
      setChosen(null)
      tell(`换到了「${order.itemName}」,等管理员发放`)
      shop.again()
    },
  })
  return (
    <>
      <Balance
        points={balance}
        note={waiting > 0 ? `${waiting} 件等着发放` : '换到的在「我的兑换」里'}
      >
        <Button kind='quiet' onPress={() => openPage('orders')}>
          我的兑换
        </Button>
      </Balance>
      <Shelves items={items} balance={balance} onChoose={setChosen} />
      {chosen && (
        <Confirm
          title={`换「${chosen.name}」`}
          note={`用 ${chosen.price} 积分,换后还有 ${balance - chosen.price} 积分。没能发放的话,积分会退回给你。`}
          action={`用 ${chosen.price} 积分换`}
          busy={redeem.busy}
          failure={redeem.failure}
          onConfirm={() => redeem.run({ communityId, itemId: chosen.itemId, price: chosen.price })}
          onClose={() => setChosen(null)}
        />
      )}
      <Toast text={text} />
    </>
  )
}

interface ShelvesProps {
  items: readonly ShopItem[]
  balance: number
  onChoose: (item: ShopItem) => void
}

function Shelves({ items, balance, onChoose }: ShelvesProps) {
  if (items.length === 0) {
    return <EmptyState icon='shop' title='货架还空着' note='管理员上架后,就能在这里用积分换' />
  }
  return (
    <Box className='shop' role='list' label='可以换的'>
      {items.map((item) => (
        <ItemCard key={item.itemId} item={item} balance={balance} onChoose={onChoose} />
      ))}
    </Box>
  )
}
