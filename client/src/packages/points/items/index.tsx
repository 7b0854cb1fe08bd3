import { useState } from 'react'
import type { Output } from '../../../../../contract'
import { AstrayPage } from '../../../components/AstrayPage/AstrayPage'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { EmptyState } from '../../../components/EmptyState/EmptyState'
import { List, ListRow } from '../../../components/List/List'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Page } from '../../../components/Page/Page'
import { Tag } from '../../../components/Tag/Tag'
import { useCloud } from '../../../hooks/useCloud'
import { useCommunity } from '../../../hooks/useCommunity'
import { ItemSheet } from './ItemSheet'

export type StockedItem = Output<'points.items'>['items'][number]

const states = {
  onSale: { kind: 'done', text: '在售' },
  withdrawn: { kind: 'plain', text: '已下架' },
  held: { kind: 'bad', text: '待改文字' },
} as const

/** What is on the shelf, for those who fill it. */
export default function ItemsPage() {
  const communityId = useCommunity()
  if (communityId === null) return <AstrayPage />
  return (
    <Page title='商品'>
      <ItemsOf communityId={communityId} />
    </Page>
  )
}

function ItemsOf({ communityId }: { communityId: string }) {
  const stock = useCloud('points.items', { communityId })
  const [open, setOpen] = useState<StockedItem | 'new' | null>(null)
  const done = () => {
    setOpen(null)
    stock.again()
  }
  return (
    <>
      <Button onPress={() => setOpen('new')}>上架新商品</Button>
      <Loaded cloud={stock}>{({ items }) => <Items items={items} onOpen={setOpen} />}</Loaded>
      {open !== null && (
        <ItemSheet
          communityId={communityId}
          item={open === 'new' ? null : open}
          onDone={done}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

interface ItemsProps {
  items: readonly StockedItem[]
  onOpen: (item: StockedItem) => void
}

function noteOn({ price, left, pictureWaits }: StockedItem): string {
  return `${price} 积分 · 剩 ${left}${pictureWaits ? ' · 图片审核中' : ''}`
}

/** What is on the shelf and all gone is to be seen at once. */
function StateTag({ item: { state, left } }: { item: StockedItem }) {
  if (state === 'onSale' && left === 0) return <Tag kind='plain'>换完了</Tag>
  return <Tag kind={states[state].kind}>{states[state].text}</Tag>
}

function Items({ items, onOpen }: ItemsProps) {
  if (items.length === 0) {
    return <EmptyState icon='shop' title='货架还空着' note='先上架一件大家想要的' />
  }
  return (
    <Card>
      <List label='商品'>
        {items.map((item) => (
          <ListRow
            key={item.itemId}
            title={item.name}
            note={noteOn(item)}
            end={<StateTag item={item} />}
            onPress={() => onOpen(item)}
          />
        ))}
      </List>
    </Card>
  )
}
