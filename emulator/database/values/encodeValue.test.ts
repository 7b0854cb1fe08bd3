import { MaxKey, MinKey, ObjectId } from 'bson'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryValue } from './arbitraryValue'
import { compareValues } from './compareValues'
import { encoded, encodeValue } from './encodeValue'
import { KeyWriter } from './KeyWriter'

const sign = (order: number) => Math.sign(order)

function descending(value: unknown): Buffer {
  const writer = new KeyWriter()
  encodeValue(writer, value, { descending: true })
  return writer.finish()
}

describe('keys', () => {
  it('order by their bytes as the values do', () => {
    fc.assert(
      fc.property(arbitraryValue, arbitraryValue, (left, right) => {
        expect(sign(encoded(left).compare(encoded(right)))).toBe(sign(compareValues(left, right)))
      }),
      { numRuns: 3000 },
    )
  })

  it('order the other way round when descending', () => {
    fc.assert(
      fc.property(arbitraryValue, arbitraryValue, (left, right) => {
        expect(sign(descending(left).compare(descending(right)))).toBe(
          sign(compareValues(right, left)) || 0,
        )
      }),
      { numRuns: 1000 },
    )
  })

  it('never begin with one another, so that the next component cannot disturb them', () => {
    fc.assert(
      fc.property(arbitraryValue, arbitraryValue, (left, right) => {
        const [short, long] = [encoded(left), encoded(right)]
        if (short.equals(long)) return
        expect(long.subarray(0, short.length).equals(short)).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })

  it('stay within the store’s limit and still tell long values apart', () => {
    const [left, right] = ['x'.repeat(5000), `${'x'.repeat(4999)}y`]
    expect(encoded(left).length).toBeLessThan(1978)
    expect(encoded(left).equals(encoded(right))).toBe(false)
  })
})

describe('the order of values', () => {
  // https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order
  const ascending = [
    new MinKey(),
    null,
    Number.NaN,
    Number.NEGATIVE_INFINITY,
    -1,
    0,
    1.5,
    Number.POSITIVE_INFINITY,
    '',
    'B',
    'a',
    '\uFFFF',
    '\u{1F525}',
    {},
    { a: 1 },
    { a: 1, b: 1 },
    { b: 0 },
    { a: 'x' },
    [],
    [1],
    [1, 2],
    [2],
    new ObjectId('000000000000000000000001'),
    new ObjectId('ff0000000000000000000000'),
    false,
    true,
    new Date(-1),
    new Date(1),
    new MaxKey(),
  ]

  it.each(ascending.slice(1).map((value, index) => [ascending[index], value]))(
    'puts %j before %j',
    (smaller, larger) => {
      expect(compareValues(smaller, larger)).toBeLessThan(0)
      expect(encoded(smaller).compare(encoded(larger))).toBe(-1)
    },
  )

  it('takes 0 and -0, and null and a missing value, for equal', () => {
    expect(compareValues(0, -0)).toBe(0)
    expect(compareValues(null, undefined)).toBe(0)
    expect(encoded(0)).toEqual(encoded(-0))
  })
})
