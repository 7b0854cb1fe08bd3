import type { ReactNode } from 'react'
import type { Output } from '../../../../../contract'
import { Button } from '../../../components/Button/Button'
import { Tag } from '../../../components/Tag/Tag'
import { Box } from '../../../elements/Box'
import { ItemPicture } from '../ItemPicture'

export type ShopItem = Output<'points.shop'>['items'][number]

interface ItemCardProps {
  item: ShopItem
  balance: number
  onChoose: (item: ShopItem) => void
}

/** One thing on the shelf: what it is, what it costs, and whether it can be had now. */
export function ItemCard({ item, balance, onChoose }: ItemCardProps) {
  const { name, note, picture, price, left } = item
  return (
    <Box className='item' role='listitem'>
      <ItemPicture className='item__picture' file={picture} label={name} />
      <Box className='item__name'>{name}</Box>
      {note !== '' && <Box className='item__note'>{note}</Box>}
      <Box className='item__facts'>
        <Box className='item__price'>{price} 积分</Box>
        <Box className='item__left'>{left > 0 ? `剩 ${left}` : ''}</Box>
      </Box>
      <Box className='item__action'>
        <Way left={left} short={price - balance}>
          <Button kind='quiet' label={`换「${name}」,${price} 积分`} onPress={() => onChoose(item)}>
            换
          </Button>
        </Way>
      </Box>
    </Box>
  )
}

interface WayProps {
  left: number
  short: number
  children: ReactNode
}

/** The button, or what is in its way. */
function Way({ left, short, children }: WayProps) {
  if (left === 0) return <Tag kind='plain'>换完了</Tag>
  if (short > 0) return <Tag kind='plain'>还差 {short} 积分</Tag>
  return children
}
