import type { Output } from '../../../../../contract'
import { ListRow } from '../../../components/List/List'
import { Tag } from '../../../components/Tag/Tag'
import { momentInWords } from '../../../words/moments'

export type Order = Output<'points.orders'>['orders'][number]

const states = {
  pending: { kind: 'info', text: '待发放' },
  fulfilled: { kind: 'done', text: '已发放' },
  declined: { kind: 'plain', text: '已退回' },
} as const

/** One order: what, when, for how much, and how far it is. */
export function OrderRow({ order }: { order: Order }) {
  const { itemName, orderedAt, price, reason, state } = order
  const { kind, text } = states[state]
  const when = `${momentInWords(orderedAt)} · ${price} 积分`
  const why = reason === null ? when : `${when} · ${reason},积分已退回`
  return <ListRow icon='gift' title={itemName} note={why} end={<Tag kind={kind}>{text}</Tag>} />
}
