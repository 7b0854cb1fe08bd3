import type { Entry } from '../../../domain/journal'
import type { Item, Order } from '../../lib/collections'
import type { Documents } from '../../lib/simulator/Documents'
import { ledgerOf } from '../../lib/simulator/ledgerOf'

/** What a run began with and what phones were told, to judge its end by. */
export interface ShopFacts {
  /** Units on the shelf before anybody came. */
  stock: number
  /** Orders that an answer said stand. */
  acknowledged: ReadonlySet<string>
}

/** What is wrong with orders, units or points: every unit and every point is in exactly one place. */
export function judgeShop(documents: Documents, { stock, acknowledged }: ShopFacts): string[] {
  const orders = documents.all('orders')
  const standing = orders.filter(({ state }) => state !== 'begun' && state !== 'lapsed')
  const lost = [...acknowledged].filter((id) => standing.every(({ _id }) => _id !== id))
  const perMember = new Set(standing.map(({ memberId }) => memberId)).size
  return [
    ...(perMember === standing.length ? [] : ['one request made two orders']),
    ...documents.all('items').flatMap((item) => shelfFaults(item, standing, stock)),
    ...lost.map((id) => `${id} was said to stand, and does not`),
    ...orders.filter(({ state }) => state === 'begun').map(({ _id }) => `${_id} is undecided`),
    ...orders.filter(({ owed }) => owed).map(({ _id }) => `${_id} is owed its points`),
    ...pointsFaults(documents, orders),
    ...documents
      .all('audits')
      .flatMap(({ differences }) => differences.map(({ says }) => `the audit says ${says}`)),
  ]
}

function shelfFaults({ left, held, holds }: Item, standing: readonly Order[], stock: number) {
  const undone = Object.values(holds).filter(({ state }) => state === 'held').length
  const checks: [fault: string, holds: boolean][] = [
    [`${left} units are left`, left >= 0],
    [`${standing.length} of ${stock} units were sold`, standing.length <= stock],
    [`${undone} units are held for nobody`, undone === 0],
    [
      `${held} holds are counted, of ${Object.keys(holds).length}`,
      held === Object.keys(holds).length,
    ],
    [`${left} left and ${standing.length} sold are not ${stock}`, left + standing.length === stock],
  ]
  return checks.filter(([, isRight]) => !isRight).map(([fault]) => fault)
}

/** Each order that stands has one debit of its price, each declined one its points back, no other has either. */
function pointsFaults(documents: Documents, orders: readonly Order[]): string[] {
  const entries = documents.all('members').flatMap(({ _id }) => ledgerOf(documents, _id))
  const taken = sums(entries, 'redeem:')
  const given = sums(entries, 'redeemBack:')
  const known = new Set(orders.map(({ _id }) => _id))
  const unknown = [...taken].filter(([id, points]) => points !== 0 && !known.has(id))
  return [
    ...unknown.map(([id]) => `${id} was paid for, and is no order`),
    ...orders.flatMap(({ _id, price, state }) => {
      const paid = -(taken.get(_id) ?? 0)
      const due = state === 'begun' || state === 'lapsed' ? 0 : price
      const back = given.get(_id) ?? 0
      const dueBack = state === 'declined' ? price : 0
      return [
        ...(paid === due ? [] : [`${_id} is ${state} and ${paid} points were taken, not ${due}`]),
        ...(back === dueBack ? [] : [`${_id} is ${state} and ${back} points were given back`]),
      ]
    }),
  ]
}

function sums(entries: readonly Entry[], prefix: string): Map<string, number> {
  const byId = new Map<string, number>()
  for (const { id, points } of entries) {
    if (!id.startsWith(prefix)) continue
    const about = id.slice(prefix.length)
    byId.set(about, (byId.get(about) ?? 0) + points)
  }
  return byId
}
