import { randomBytes } from 'node:crypto'
import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { base64UrlOf, bytesOf, textOf, utf8Of } from '../bytes'
import { mondayOf, wasActiveIn } from './activeWeek'
import { boxSize, handOverDay } from './box'
import { shownCells, shownSoFar } from './cells'
import { nextQuarter, quarterBefore, quarterOf } from './quarter'
import { RECEIPT_LENGTH, receiptOf, secretOf } from './receipt'
import { sealed, unsealed } from './seal'
import { keysOf } from './secrets'
import { statesAfter, whyNoMore } from './thread'

const secret = () => new Uint8Array(randomBytes(16))

describe('bytes', () => {
  it('go to base64url and back as Node takes them, and text to UTF-8 and back', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string({ unit: 'grapheme' }), (bytes, text) => {
        expect(base64UrlOf(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
        expect(bytesOf(base64UrlOf(bytes))).toEqual(bytes)
        expect(Buffer.from(utf8Of(text)).toString()).toBe(text)
        expect(textOf(utf8Of(text))).toBe(text)
      }),
    )
  })
})

describe('a receipt', () => {
  it('is twelve characters that lead back to the secret', () => {
    for (let times = 0; times < 200; times++) {
      const one = secret()
      const receipt = receiptOf(one)
      expect(Array.from(receipt)).toHaveLength(RECEIPT_LENGTH)
      expect(secretOf(` ${receipt.slice(0, 4)} ${receipt.slice(4)}\n`)).toEqual(one)
    }
  })

  it('with a slip in it is refused, fifteen times out of sixteen', () => {
    const receipt = receiptOf(secret())
    const slips = Array.from({ length: 400 }, () => {
      const other = receiptOf(secret()).charAt(3)
      return secretOf(receipt.slice(0, 3) + other + receipt.slice(4))
    })
    expect(slips.filter((found) => found === null).length).toBeGreaterThan(340)
    expect(secretOf('的一是在')).toBeNull()
    expect(secretOf('abcdefghijkl')).toBeNull()
  })
})

describe('the sealed bulletin', () => {
  const { readKey } = keysOf(secret())

  it('is ChaCha20-Poly1305 as the library has it', () => {
    const entry = bytesOf(sealed(readKey, 3, '谢谢你'))
    const nonce = entry.subarray(0, 12)
    const plain = chacha20poly1305(bytesOf(readKey), nonce).decrypt(entry.subarray(12))
    expect(plain).toHaveLength(256)
    expect(textOf(plain.subarray(0, 9))).toBe('谢谢你')
  })

  it('shows a thread to its author, in order, among everybody else’s', () => {
    const texts = ['收到', '已经安排,\n下周改', '']
    const others = Array.from({ length: 50 }, () => sealed(keysOf(secret()).readKey, 0, '别人的'))
    const own = texts.map((text, place) => sealed(readKey, place, text))
    const bulletin = [...others, ...own].sort()
    expect(unsealed(readKey, bulletin)).toEqual(texts)
    expect(unsealed(keysOf(secret()).readKey, bulletin)).toEqual([])
  })

  it('shows nothing that was changed on the way', () => {
    const entry = sealed(readKey, 0, '收到')
    const bent = entry.slice(0, -2) + (entry.endsWith('AA') ? 'BB' : 'AA')
    expect(unsealed(readKey, [bent])).toEqual([])
  })

  it('has one length for all short texts', () => {
    const lengths = ['', '好', '字'.repeat(80)].map((text) => sealed(readKey, 0, text).length)
    expect(new Set(lengths).size).toBe(1)
  })
})

describe('a thread', () => {
  const author = { by: 'author' } as const
  const admin = { by: 'admin' } as const
  const state = { by: 'state' } as const

  it.each([
    ['one message', [author], 'open', null],
    ['three that nobody answered', [author, author, author], 'open', 'waits'],
    ['three, with a state between', [author, author, state, author], 'open', 'waits'],
    ['an answer', [author, author, author, admin], 'open', null],
    ['its end', [author], 'done', 'closed'],
    ['abuse', [author, admin], 'abuse', 'closed'],
    ['fifty messages', Array.from({ length: 50 }, () => admin), 'open', 'closed'],
  ] as const)('after %s', (_, messages, closing, expected) => {
    expect(whyNoMore(messages, closing)).toBe(expected)
  })

  it('that is adopted stays adopted, and no other goes back to being new', () => {
    const states = ['new', 'seen', 'working', 'adopted', 'answered', 'declined'] as const
    expect(statesAfter('adopted')).toEqual([])
    for (const one of states) expect(statesAfter(one)).not.toContain('new')
  })
})

describe('a table', () => {
  const row = (...counts: number[]) => counts.map((count, index) => ({ name: `${index}`, count }))

  it('leaves out cells under five, and one more where the sum would give one away', () => {
    expect(shownCells(row(2, 1, 1)).total).toBeNull()
    expect(shownCells(row(9, 7, 6)).cells.map(({ count }) => count)).toEqual([9, 7, 6])
    expect(shownCells(row(9, 7, 1)).cells.map(({ count }) => count)).toEqual([9, null, null])
    expect(shownCells(row(9, 1, 1)).cells.map(({ count }) => count)).toEqual([null, null, null])
  })

  it('gives away no number under five by any sum or difference', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { minLength: 1, maxLength: 8 }), (counts) => {
        const { total, cells } = shownCells(row(...counts))
        const hidden = counts.filter((_, index) => cells[index]?.count === null)
        const left = hidden.reduce((sum, count) => sum + count, 0)
        for (const { count } of cells) expect(count ?? 5).toBeGreaterThanOrEqual(5)
        if (total !== null && hidden.length > 0) {
          expect(left === 0 || left >= 5).toBe(true)
          if (hidden.length === 1) expect(counts).toHaveLength(1)
        }
      }),
    )
  })

  it('counts on in steps of five', () => {
    expect([0, 4, 5, 9, 10].map(shownSoFar)).toEqual([0, 0, 5, 5, 10])
  })
})

describe('times', () => {
  it('are told by quarter and week alone', () => {
    expect(quarterOf('2026-11-24')).toBe('2026Q4')
    expect(quarterOf('2027-03-31')).toBe('2027Q1')
    expect(nextQuarter('2026Q4')).toBe('2027Q1')
    expect(quarterBefore('2027Q1')).toBe('2026Q4')
    expect(quarterBefore(nextQuarter('2026Q2'))).toBe('2026Q2')
    expect(mondayOf('2026-W01')).toBe('2025-12-29')
    expect(mondayOf('2026-W53')).toBe('2026-12-28')
  })

  it('hand a box over by the day from thirty members on, by the week below', () => {
    expect(handOverDay('2026-11-24', 30)).toBe('2026-11-25')
    expect(handOverDay('2026-11-24', 29)).toBe('2026-11-30')
    expect(handOverDay('2026-11-29', 29)).toBe('2026-11-30')
    expect([4, 5, 11, 12].map(boxSize)).toEqual(['closed', 'small', 'small', 'open'])
  })

  it('know who was active in a week', () => {
    const months = { 202611: 1 << 23 }
    expect(wasActiveIn(months, '2026-W48')).toBe(true)
    expect(wasActiveIn(months, '2026-W47')).toBe(false)
  })
})
