import { BSONRegExp, ObjectId } from 'bson'
import { describe, expect, it } from 'vitest'
import { compileContext } from '../aggregate/compileContext'
import type { Document } from '../values/Document'
import { compileQuery } from './compileQuery'

const context = compileContext({ now: new Date('2026-11-22T04:00:00Z') })
const matches = (query: Document, document: Document) => compileQuery(query, context)(document)
const regex = (pattern: string, options = '') => new BSONRegExp(pattern, options)

type Row = [query: Document, document: Document, expected: boolean]

/** Sources: https://www.mongodb.com/docs/manual/tutorial/query-for-null-fields and …/query-arrays */
const nullAndMissing: Row[] = [
  [{ a: null }, {}, true],
  [{ a: null }, { a: null }, true],
  [{ a: null }, { a: 0 }, false],
  [{ a: { $eq: null } }, {}, true],
  [{ a: { $in: [null] } }, {}, true],
  [{ a: { $ne: 1 } }, {}, true],
  [{ a: { $ne: null } }, {}, false],
  [{ a: { $nin: [1] } }, {}, true],
  [{ a: { $exists: false } }, { a: null }, false],
  [{ a: { $exists: true } }, { a: null }, true],
  [{ a: { $gte: null } }, {}, true],
  [{ a: { $gt: null } }, {}, false],
  [{ 'a.b': null }, { a: [{ c: 1 }, { b: 2 }] }, true],
  [{ 'a.b': null }, { a: [{ b: 1 }] }, false],
  [{ 'a.b': null }, { a: 5 }, true],
  [{ 'a.b': null }, { a: [1, 2] }, false],
]

const arrays: Row[] = [
  [{ a: 1 }, { a: [1, 2] }, true],
  [{ a: [1, 2] }, { a: [1, 2] }, true],
  [{ a: [1, 2] }, { a: [[1, 2]] }, true],
  [{ a: [2, 1] }, { a: [1, 2] }, false],
  [{ a: { $gt: 1, $lt: 3 } }, { a: [0, 4] }, true],
  [{ a: { $elemMatch: { $gt: 1, $lt: 3 } } }, { a: [0, 4] }, false],
  [{ a: { $elemMatch: { b: 1, c: 2 } } }, { a: [{ b: 1 }, { c: 2 }] }, false],
  [{ 'a.b': 1, 'a.c': 2 }, { a: [{ b: 1 }, { c: 2 }] }, true],
  [{ 'a.0': 5 }, { a: [5, 6] }, true],
  [{ 'a.1.b': 5 }, { a: [{}, { b: 5 }] }, true],
  [{ a: { $size: 2 } }, { a: [1, [2]] }, true],
  [{ a: { $size: 0 } }, { a: [] }, true],
  [{ a: { $all: [1, 2] } }, { a: [2, 3, 1] }, true],
  [{ a: { $all: [1] } }, { a: 1 }, true],
  [{ a: { $all: [] } }, { a: [] }, false],
  [{ a: { $all: [{ $elemMatch: { b: 1 } }] } }, { a: [{ b: 1 }] }, true],
  [{ a: { $ne: 1 } }, { a: [1, 2] }, false],
  [{ a: { $nin: [3] } }, { a: [1, 2] }, true],
  [{ a: { $not: { $gt: 1 } } }, { a: [0, 2] }, false],
]

/** https://www.mongodb.com/docs/manual/reference/method/db.collection.find/#type-bracketing */
const comparisons: Row[] = [
  [{ a: { $gt: 1 } }, { a: '2' }, false],
  [{ a: { $lt: 'b' } }, { a: 1 }, false],
  [{ a: { $lt: 5 } }, { a: Number.NaN }, false],
  [{ a: { $gte: Number.NaN } }, { a: Number.NaN }, true],
  [{ a: Number.NaN }, { a: Number.NaN }, true],
  [{ a: { $gt: new Date(1) } }, { a: new Date(2) }, true],
  [{ a: { $gt: false } }, { a: true }, true],
  [{ a: { b: 1, c: 2 } }, { a: { c: 2, b: 1 } }, false],
  [{ a: { b: 1, c: 2 } }, { a: { b: 1, c: 2 } }, true],
  [{ a: { $gt: 'Z' } }, { a: '中' }, true],
  [{ a: { $in: [1, regex('^x')] } }, { a: 'xy' }, true],
  [{ a: { $in: [] } }, {}, false],
  [
    { a: new ObjectId('0123456789abcdef01234567') },
    { a: new ObjectId('0123456789abcdef01234567') },
    true,
  ],
]

const operators: Row[] = [
  [{ a: { $mod: [4, 1] } }, { a: 5.7 }, true],
  [{ a: { $mod: [4, 0] } }, { a: 'x' }, false],
  [{ a: { $type: 'string' } }, { a: ['x'] }, true],
  [{ a: { $type: 'array' } }, { a: [] }, true],
  [{ a: { $type: 'objectId' } }, { a: new ObjectId() }, true],
  [{ a: { $type: 'number' } }, { a: 1.5 }, true],
  [{ a: { $type: 'int' } }, { a: 1.5 }, false],
  [{ a: { $type: ['null', 'bool'] } }, { a: null }, true],
  [{ a: { $type: 'null' } }, {}, false],
  [{ a: { $bitsAllSet: 6 } }, { a: 7 }, true],
  [{ a: { $bitsAnyClear: [0, 1] } }, { a: 3 }, false],
  [{ $or: [{ a: 1 }, { b: 1 }] }, { b: 1 }, true],
  [{ $nor: [{ a: 1 }, { b: 1 }] }, { c: 1 }, true],
  [{ $and: [{ a: 1 }, { b: 1 }] }, { b: 1 }, false],
  [{ a: 1, $comment: 'why' }, { a: 1 }, true],
  [{ $expr: { $gt: ['$a', '$b'] } }, { a: 2, b: 1 }, true],
  [{ $expr: '$missing' }, {}, false],
]

/** The server matches with PCRE: https://www.mongodb.com/docs/manual/reference/operator/query/regex */
const regularExpressions: Row[] = [
  [{ a: regex('^ab') }, { a: 'abc' }, true],
  [{ a: regex('AB', 'i') }, { a: 'xabc' }, true],
  [{ a: regex('(?i)AB') }, { a: 'ab' }, true],
  [{ a: regex('a b # no blanks', 'x') }, { a: 'ab' }, true],
  [{ a: regex('^b', 'm') }, { a: 'a\nb' }, true],
  [{ a: regex('a.b', 's') }, { a: 'a\nb' }, true],
  [{ a: regex('\\Aab\\z') }, { a: 'ab' }, true],
  [{ a: { $regex: 'AB', $options: 'i' } }, { a: 'ab' }, true],
  [{ a: { $regex: 'b' } }, { a: ['a', 'b'] }, true],
  [{ a: { $not: regex('b') } }, { a: 'a' }, true],
  [{ a: regex('1') }, { a: 1 }, false],
  [{ a: regex('火') }, { a: '群火' }, true],
]

/** https://www.mongodb.com/docs/manual/reference/operator/query/jsonSchema */
const schemas: Row[] = [
  [{ $jsonSchema: { required: ['a'] } }, {}, false],
  [{ $jsonSchema: { properties: { a: { bsonType: 'date' } } } }, { a: new Date(0) }, true],
  [{ $jsonSchema: { properties: { a: { bsonType: ['int', 'string'] } } } }, { a: 1.5 }, false],
  [{ $jsonSchema: { properties: { a: { minimum: 1, exclusiveMinimum: true } } } }, { a: 1 }, false],
]

describe.each([
  ['null and missing fields', nullAndMissing],
  ['arrays', arrays],
  ['comparisons within a type', comparisons],
  ['the other operators', operators],
  ['regular expressions', regularExpressions],
  ['schemas', schemas],
])('a query over %s', (_name, rows) => {
  it.each(rows)('%j on %j is %s', (query, document, expected) => {
    expect(matches(query, document)).toBe(expected)
  })
})

describe('a query that MongoDB refuses', () => {
  it.each<[Document, string]>([
    [{ $or: [] }, '$or must be a nonempty array'],
    [{ a: { $foo: 1 } }, 'unknown operator: $foo'],
    [{ $foo: 1 }, 'unknown top level operator: $foo'],
    [{ $where: 'true' }, 'unknown top level operator: $where'],
    [{ a: { $in: 1 } }, '$in needs an array'],
    [{ a: { $size: -1 } }, '$size may not be negative'],
    [{ a: { $mod: [0, 1] } }, 'divisor cannot be 0'],
    [{ a: { $mod: [1] } }, 'malformed mod, not enough elements'],
    [{ a: { $not: 1 } }, '$not needs a regex or a document'],
    [{ a: { $elemMatch: 1 } }, '$elemMatch needs an Object'],
    [{ a: { $gt: regex('x') } }, "Can't have RegEx as arg"],
    [{ a: regex('(') }, 'Regular expression is invalid'],
    [{ a: { $type: 'text' } }, 'Unknown type name alias: text'],
    [{ $expr: { $function: { body: 'return 1' } } }, "Unrecognized expression '$function'"],
  ])('%j', (query, message) => {
    expect(() => compileQuery(query, context)).toThrow(message)
  })
})
