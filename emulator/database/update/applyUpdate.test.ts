import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileContext } from '../aggregate/compileContext'
import { copyValue } from '../values/copyValue'
import type { Document } from '../values/Document'
import { applyUpdate } from './applyUpdate'

const now = new Date('2026-11-22T04:00:00Z')

function updated(document: Document, update: Document, query: Document = {}): Document {
  const result = copyValue(document)
  applyUpdate(result, update, { now, inserting: false, query, compile: compileContext({ now }) })
  return result
}

/** https://www.mongodb.com/docs/manual/reference/operator/update */
const results: [update: Document, before: Document, after: Document][] = [
  [{ $set: { 'a.b.c': 1 } }, {}, { a: { b: { c: 1 } } }],
  [{ $set: { 'a.0': 1 } }, {}, { a: { 0: 1 } }],
  [{ $set: { 'a.3': 1 } }, { a: [0] }, { a: [0, null, null, 1] }],
  [{ $set: { 'a.0.b': 1 } }, { a: [{ c: 2 }] }, { a: [{ c: 2, b: 1 }] }],
  [{ $set: { _id: 'x' } }, { _id: 'x' }, { _id: 'x' }],
  [{ $set: { b: 1 }, $inc: { a: 1 } }, {}, { a: 1, b: 1 }],
  [{ $unset: { a: '' } }, { a: 1, b: 2 }, { b: 2 }],
  [{ $unset: { 'a.1': '' } }, { a: [1, 2, 3] }, { a: [1, null, 3] }],
  [{ $unset: { 'a.b.c': '' } }, { a: 5 }, { a: 5 }],
  [{ $inc: { a: 2 } }, { a: 1.5 }, { a: 3.5 }],
  [{ $inc: { 'a.b': 2 } }, {}, { a: { b: 2 } }],
  [{ $mul: { a: 3 } }, {}, { a: 0 }],
  [{ $min: { a: 1 } }, { a: 2 }, { a: 1 }],
  [{ $min: { a: 'x' } }, { a: 2 }, { a: 2 }],
  [{ $max: { a: 1 } }, {}, { a: 1 }],
  [{ $max: { a: new Date(2) } }, { a: new Date(1) }, { a: new Date(2) }],
  [{ $rename: { a: 'b.c' } }, { a: 1 }, { b: { c: 1 } }],
  [{ $rename: { x: 'y' } }, { a: 1 }, { a: 1 }],
  [{ $currentDate: { a: true } }, {}, { a: now }],
  [{ $bit: { a: { and: 6 } } }, { a: 3 }, { a: 2 }],
  [{ $push: { a: 1 } }, {}, { a: [1] }],
  [{ $push: { a: { $each: [5, 1], $sort: 1 } } }, { a: [3] }, { a: [1, 3, 5] }],
  [{ $push: { a: { $each: [1, 2], $position: 0 } } }, { a: [3] }, { a: [1, 2, 3] }],
  [{ $push: { a: { $each: [9], $position: -1 } } }, { a: [1, 2] }, { a: [1, 9, 2] }],
  [{ $push: { a: { $each: [4], $slice: -2 } } }, { a: [1, 2, 3] }, { a: [3, 4] }],
  [{ $push: { a: { $each: [], $slice: 1 } } }, { a: [1, 2] }, { a: [1] }],
  [
    { $push: { a: { $each: [{ n: 1 }], $sort: { n: 1 } } } },
    { a: [{ n: 2 }] },
    { a: [{ n: 1 }, { n: 2 }] },
  ],
  [
    { $addToSet: { a: { x: 1, y: 2 } } },
    { a: [{ y: 2, x: 1 }] },
    {
      a: [
        { y: 2, x: 1 },
        { x: 1, y: 2 },
      ],
    },
  ],
  [{ $addToSet: { a: { $each: [1, 2, 2] } } }, { a: [1] }, { a: [1, 2] }],
  // The SDK's _.addToSet({ each }) lacks the $ and is added as it is: local-cloud.md §5, row 9.
  [{ $addToSet: { a: { each: [1] } } }, {}, { a: [{ each: [1] }] }],
  [{ $pop: { a: 1 } }, { a: [1, 2] }, { a: [1] }],
  [{ $pop: { a: -1 } }, { a: [1, 2] }, { a: [2] }],
  [{ $pull: { a: { $gte: 2 } } }, { a: [1, 2, 3] }, { a: [1] }],
  [{ $pull: { a: { b: 1 } } }, { a: [{ b: 1, c: 2 }, { b: 2 }] }, { a: [{ b: 2 }] }],
  [{ $pull: { a: 1 } }, {}, {}],
  [{ $pullAll: { a: [1, { b: 1 }] } }, { a: [1, 1, { b: 1 }, 2] }, { a: [2] }],
  [{ $set: { 'a.$[].n': 0 } }, { a: [{ n: 1 }, { n: 2 }] }, { a: [{ n: 0 }, { n: 0 }] }],
]

describe('an update', () => {
  it.each(results)('%j turns %j into %j', (update, before, after) => {
    expect(updated(before, update)).toEqual(after)
  })

  it('changes the element that met the query at the positional $', () => {
    const before = { a: [{ k: 1 }, { k: 2 }] }
    expect(updated(before, { $set: { 'a.$.n': 9 } }, { 'a.k': 2 })).toEqual({
      a: [{ k: 1 }, { k: 2, n: 9 }],
    })
    expect(updated({ a: [1, 5] }, { $set: { 'a.$': 0 } }, { a: { $gt: 3 } })).toEqual({ a: [1, 0] })
  })

  it('copies what it sets, so that documents share nothing', () => {
    const part = { n: 1 }
    const after = updated({}, { $set: { a: part } })
    part.n = 2
    expect(after).toEqual({ a: { n: 1 } })
  })
})

/** Texts of MongoDB's src/mongo/db/update. */
const refusals: [update: Document, before: Document, message: string][] = [
  [{ $set: { 'a.b': 1 } }, { a: null }, "Cannot create field 'b' in element {a: null}"],
  [{ $set: { 'a.b': 1 } }, { a: 5 }, "Cannot create field 'b' in element {a: 5}"],
  [{ $set: { 'a.b': 1 } }, { a: [1] }, "Cannot create field 'b' in element {a: [ 1 ]}"],
  [
    { $inc: { a: 1 } },
    { _id: 'x', a: 'y' },
    'Cannot apply $inc to a value of non-numeric type. {_id: "x"} has the field \'a\' of non-numeric type string',
  ],
  [{ $inc: { a: 1 } }, { _id: 1, a: null }, 'of non-numeric type null'],
  [{ $inc: { a: 'x' } }, {}, 'Cannot increment with non-numeric argument: {a: "x"}'],
  [{ $mul: { a: 'x' } }, {}, 'Cannot multiply with non-numeric argument: {a: "x"}'],
  [
    { $push: { a: 1 } },
    { _id: 'x', a: 1 },
    'The field \'a\' must be an array but is of type int in document {_id: "x"}',
  ],
  [{ $addToSet: { a: 1 } }, { a: 'x' }, 'Cannot apply $addToSet to non-array field.'],
  [{ $pull: { a: 1 } }, { a: 'x' }, 'Cannot apply $pull to a non-array value'],
  [{ $pop: { a: 1 } }, { a: 'x' }, "Path 'a' contains an element of non-array type 'string'"],
  [{ $pop: { a: 2 } }, {}, '$pop expects 1 or -1, found: 2'],
  [{ $set: { a: 1 }, $inc: { a: 1 } }, {}, "Updating the path 'a' would create a conflict at 'a'"],
  [{ $set: { a: 1, 'a.b': 1 } }, {}, "Updating the path 'a.b' would create a conflict at 'a'"],
  [{ $set: { _id: 'y' } }, { _id: 'x' }, "would modify the immutable field '_id'"],
  [{ $foo: { a: 1 } }, {}, 'Unknown modifier: $foo'],
  [{ $set: { 'a..b': 1 } }, {}, 'contains an empty field name'],
  [{ $set: { a: { $b: 1 } } }, {}, "The dollar ($) prefixed field '$b'"],
  [{ $rename: { a: '__proto__.b' } }, { a: 1 }, "'__proto__.b' is not allowed"],
  [{ $set: { $a: 1 } }, {}, "The dollar ($) prefixed field '$a'"],
  [{ $rename: { a: 'a' } }, {}, 'The source and target field for $rename must differ'],
  [{ $set: { 'a.$': 1 } }, { a: [1] }, 'The positional operator did not find the match needed'],
  [{ $push: { a: { $each: 1 } } }, {}, 'The argument to $each in $push must be an array'],
]

describe('an update that MongoDB refuses', () => {
  it.each(refusals)('%j on %j', (update, before, message) => {
    expect(() => updated(before, update)).toThrow(message)
  })
})

describe('updates of one field', () => {
  const number = fc.integer({ min: -9, max: 9 })
  const operation = fc.oneof(
    number.map((n) => ['$set', n] as const),
    number.map((n) => ['$inc', n] as const),
    number.map((n) => ['$min', n] as const),
    number.map((n) => ['$max', n] as const),
    number.map((n) => ['$mul', n] as const),
    fc.constant(['$unset', 0] as const),
  )

  /** The model: a number or nothing. */
  function step(value: number | undefined, [operator, n]: readonly [string, number]) {
    if (operator === '$unset') return undefined
    if (operator === '$inc') return (value ?? 0) + n
    if (operator === '$mul') return (value ?? 0) * n
    if (operator === '$set' || value === undefined) return n
    return operator === '$min' ? Math.min(value, n) : Math.max(value, n)
  }

  it('do together what a model of one number does', () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 12 }), (operations) => {
        let document: Document = {}
        let model: number | undefined
        for (const next of operations) {
          document = updated(document, { [next[0]]: { 'a.b': next[1] } })
          model = step(model, next)
        }
        const parent = document.a as Document | undefined
        expect((parent?.b as number | undefined) ?? undefined).toBe(model)
      }),
    )
  })
})
