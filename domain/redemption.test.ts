import { describe, expect, it } from 'vitest'
import { book, openLedger } from './journal'
import { correctionOf, debitOf, paybackOf, pricePaid, voidOf } from './redemption'

const entriesOf = (...postings: ReturnType<typeof debitOf>[]) =>
  book(openLedger('ann'), postings, new Date(0)).entries

describe('an order', () => {
  it('is decided by one entry: its debit or its void', () => {
    expect(debitOf('o1', 50)).toEqual({ id: 'redeem:o1', cause: 'redeem', points: -50, cards: 0 })
    expect(voidOf('o1')).toEqual({ id: 'redeem:o1', cause: 'redeem', points: 0, cards: 0 })
  })

  it('was paid if something was taken for it', () => {
    expect(pricePaid(entriesOf(debitOf('o1', 50)))).toBe(50)
    expect(pricePaid(entriesOf(voidOf('o1')))).toBeNull()
    expect(pricePaid([])).toBeNull()
  })

  it('that is declined gives its price back, under an id of its own', () => {
    const back = { id: 'redeemBack:o1', cause: 'redeemBack', points: 50, cards: 0 }
    expect(paybackOf('o1', 50)).toEqual(back)
  })
})

it('a correction goes up or down, once a request', () => {
  const down = { id: 'correction:r1', cause: 'correction', points: -3, cards: 0 }
  expect(correctionOf('r1', -3)).toEqual(down)
})
