import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { book, type Entry, isWhole, openLedger, type Posting } from './journal'

const at = new Date('2026-11-02T01:00:00.000Z')
const later = new Date('2026-11-03T01:00:00.000Z')
const checkIn: Posting = { id: 'checkIn:2026-11-02', cause: 'checkIn', points: 1, cards: 0 }
const seventh: Posting = { id: 'sevenDays:2026-11-02', cause: 'sevenDays', points: 7, cards: 1 }
const redeem: Posting = { id: 'redeem:o', cause: 'redeem', points: -5, cards: 0 }
const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32)

function threeEntries(): Entry[] {
  const first = book(openLedger('ann'), [checkIn, seventh], at)
  return [...first.entries, ...book(first.ledger, [redeem], later).entries]
}

describe('a ledger', () => {
  it('opens empty, with its member in the hash', () => {
    expect(openLedger('ann')).toEqual({ seq: 0, balance: 0, head: hash('open|ann') })
  })

  it('numbers its entries, sums them up, and chains them by a hash over all that they say', () => {
    const { ledger, entries } = book(openLedger('ann'), [checkIn, seventh], at)
    const one = hash(`${hash('open|ann')}|1|checkIn:2026-11-02|checkIn|1|0|1|${at.toISOString()}`)
    const two = hash(`${one}|2|sevenDays:2026-11-02|sevenDays|7|1|8|${at.toISOString()}`)
    expect(entries).toEqual([
      { ...checkIn, seq: 1, balance: 1, at, hash: one },
      { ...seventh, seq: 2, balance: 8, at, hash: two },
    ])
    expect(ledger).toEqual({ seq: 2, balance: 8, head: two })
  })

  it('is as it was where nothing is booked', () => {
    const opened = openLedger('ann')
    expect(book(opened, [], at)).toEqual({ ledger: opened, entries: [] })
  })
})

describe('a chain of entries', () => {
  it('is whole as it was booked, and when there is none', () => {
    expect(isWhole('ann', threeEntries())).toBe(true)
    expect(isWhole('ann', [])).toBe(true)
  })

  it('is whole for nobody else', () => {
    expect(isWhole('bob', threeEntries())).toBe(false)
  })

  it.each<[string, Partial<Entry>]>([
    ['its number', { seq: 3 }],
    ['its id', { id: 'sevenDays:2026-11-03' }],
    ['its cause', { cause: 'quiz' }],
    ['its points', { points: 8 }],
    ['its cards', { cards: 2 }],
    ['its balance', { balance: 9 }],
    ['its instant', { at: later }],
    ['its hash', { hash: hash('anything') }],
  ])('is broken by an entry that had %s changed', (_, change) => {
    const [first, second, third] = threeEntries()
    if (!first || !second || !third) throw new Error('three were booked')
    expect(isWhole('ann', [first, { ...second, ...change }, third])).toBe(false)
    // The last entry has nobody after it who would notice.
    expect(isWhole('ann', [first, { ...second, ...change }])).toBe(false)
  })

  it('is broken where an entry is missing, or two have changed places', () => {
    const entries = threeEntries()
    for (const at of [0, 1]) expect(isWhole('ann', entries.toSpliced(at, 1))).toBe(false)
    expect(isWhole('ann', entries.toReversed())).toBe(false)
  })
})
