import { useState } from 'react'
import { Button } from '../../../components/Button/Button'
import { NumberField } from '../../../components/Field/NumberField'
import { TextField } from '../../../components/Field/TextField'
import { Notice } from '../../../components/Notice/Notice'
import { PictureField } from '../../../components/PictureField/PictureField'
import { Sheet } from '../../../components/Sheet/Sheet'
import { Switch } from '../../../components/Switch/Switch'
import { useAction, useOnce } from '../../../hooks/useAction'
import { oneLine } from '../../../words/oneLine'
import type { StockedItem } from './index'

interface ItemSheetProps {
  communityId: string
  /** Null: a new one. */
  item: StockedItem | null
  onDone: () => void
  onClose: () => void
}

const blank = { name: '', note: '', picture: '', price: 50, left: 10 }

/** An item's words, picture, price and stock. */
export function ItemSheet({ communityId, item, onDone, onClose }: ItemSheetProps) {
  const [draft, setDraft] = useState(item ?? blank)
  const [onSale, setOnSale] = useState(item?.state !== 'withdrawn')
  const [asked, setAsked] = useState(false)
  const add = useOnce('points.addItem', { onDone })
  const change = useAction('points.changeItem', { onDone })
  const set = (part: Partial<typeof blank>) => setDraft((before) => ({ ...before, ...part }))
  const name = oneLine(draft.name)
  const send = () => {
    setAsked(true)
    if (name === '') return
    const { left, picture, price } = draft
    const words = { communityId, name, note: oneLine(draft.note), picture, price }
    if (item) {
      const stock = { seen: item.left, to: left }
      change.run({ ...words, itemId: item.itemId, onSale, stock })
    } else add.run({ ...words, stock: left })
  }
  const failure = add.failure ?? change.failure
  return (
    <Sheet title={item ? '改商品' : '上架新商品'} onClose={onClose}>
      {item?.state === 'held' && <Notice kind='wait'>文字没有通过检查,改一改就能上架</Notice>}
      <TextField
        label='名称'
        value={draft.name}
        maxLength={30}
        error={asked && name === '' ? '写个名称吧' : null}
        onChange={(text) => set({ name: text })}
      />
      <TextField
        label='说明'
        value={draft.note}
        maxLength={100}
        placeholder='怎么领、什么时候领'
        onChange={(note) => set({ note })}
      />
      <PictureField
        communityId={communityId}
        label='图片'
        value={draft.picture}
        waits={item?.pictureWaits === true && draft.picture === item.picture}
        onChange={(picture) => set({ picture })}
      />
      <NumberField
        label='价格(积分)'
        value={draft.price}
        least={1}
        most={1_000_000}
        step={5}
        onChange={(price) => set({ price })}
      />
      <NumberField
        label='库存'
        value={draft.left}
        least={0}
        most={100_000}
        onChange={(left) => set({ left })}
      />
      {item && (
        <Switch
          label='上架'
          note='下架后不再能换,换过的不受影响'
          on={onSale}
          onChange={setOnSale}
        />
      )}
      {failure !== null && <Notice>{failure}</Notice>}
      <Button kind='main' busy={add.busy || change.busy} onPress={send}>
        {item ? '保存' : '上架'}
      </Button>
    </Sheet>
  )
}
