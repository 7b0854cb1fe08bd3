import type { Entry, Posting } from './journal'

/**
 * The debit of an order and the void that forbids it bear one id: whichever is booked first is the
 * only one that ever is. So a single entry decides whether an order stands.
 */
const idOf = (orderId: string) => `redeem:${orderId}`

/** Takes an order's price. */
export function debitOf(orderId: string, price: number): Posting {
  return { id: idOf(orderId), cause: 'redeem', points: -price, cards: 0 }
}

/** Takes nothing, and nothing can be taken for the order any more. */
export function voidOf(orderId: string): Posting {
  return { id: idOf(orderId), cause: 'redeem', points: 0, cards: 0 }
}

/** What was taken for an order, by the entry that decided it; null if it was voided. */
export function pricePaid(entries: readonly Entry[]): number | null {
  const taken = -entries.reduce((sum, { points }) => sum + points, 0)
  return taken > 0 ? taken : null
}

/** Gives the price of a declined order back. */
export function paybackOf(orderId: string, price: number): Posting {
  return { id: `redeemBack:${orderId}`, cause: 'redeemBack', points: price, cards: 0 }
}

/** An admin's correction. */
export function correctionOf(requestId: string, points: number): Posting {
  return { id: `correction:${requestId}`, cause: 'correction', points, cards: 0 }
}
