import { BSONRegExp, ObjectId } from 'bson'
import { describe, expect, it } from 'vitest'
import type { Document } from '../values/Document'
import { compileExpression } from './compileExpression'
import { runPipeline } from './runPipeline'

const now = new Date('2026-11-22T04:00:00Z')
const others: Document[] = [{ _id: 1, k: 'x', n: 1 }, { _id: 2, k: ['x', 'y'], n: 2 }, { _id: 3 }]

function run(documents: Document[], ...stages: Document[]): Document[] {
  const read = () => others
  return runPipeline(stages, documents, { now, variables: {}, read, serves: () => false })
}

const evaluate = (expression: unknown, document: Document = {}) =>
  compileExpression(expression, { now })(document)

/** https://www.mongodb.com/docs/manual/reference/operator/aggregation-pipeline */
const stages: [name: string, stage: Document, before: Document[], after: Document[]][] = [
  ['keeps matches', { $match: { a: { $gt: 1 } } }, [{ a: 1 }, { a: 2 }], [{ a: 2 }]],
  [
    'includes fields, the id first',
    { $project: { b: 1, a: 1 } },
    [{ a: 1, b: 2, c: 3, _id: 0 }],
    [{ _id: 0, a: 1, b: 2 }],
  ],
  ['leaves the id out', { $project: { _id: 0, a: 1 } }, [{ _id: 0, a: 1 }], [{ a: 1 }]],
  ['excludes fields', { $project: { 'a.b': 0 } }, [{ a: { b: 1, c: 2 } }], [{ a: { c: 2 } }]],
  [
    'includes below arrays',
    { $project: { 'a.b': 1 } },
    [{ a: [{ b: 1, c: 2 }, 5, {}] }],
    [{ a: [{ b: 1 }, {}] }],
  ],
  [
    'leaves a missing computed field out',
    { $project: { x: '$nothing' } },
    [{ _id: 1 }],
    [{ _id: 1 }],
  ],
  [
    'leaves out what is $$REMOVE',
    { $project: { x: { $cond: [true, '$$REMOVE', 1] } } },
    [{ _id: 1 }],
    [{ _id: 1 }],
  ],
  [
    'makes a missing array element null',
    { $project: { x: ['$a', '$b'] } },
    [{ a: 1 }],
    [{ x: [1, null] }],
  ],
  [
    'computes nested fields',
    { $project: { x: { y: { $add: ['$a', 1] } } } },
    [{ a: 1 }],
    [{ x: { y: 2 } }],
  ],
  [
    'adds to every element',
    { $addFields: { 'a.y': '$n' } },
    [{ a: [{ x: 1 }, 2], n: 5 }],
    [{ a: [{ x: 1, y: 5 }, { y: 5 }], n: 5 }],
  ],
  [
    'merges added documents',
    { $addFields: { a: { y: 2 } } },
    [{ a: { x: 1 } }],
    [{ a: { x: 1, y: 2 } }],
  ],
  ['unsets', { $unset: ['a', 'b.c'] }, [{ a: 1, b: { c: 1, d: 2 } }], [{ b: { d: 2 } }]],
  [
    'groups, missing with null',
    { $group: { _id: '$k', n: { $sum: '$n' } } },
    [{ k: 'a', n: 1 }, { n: 2 }, { k: null, n: 3 }, { k: 'a', n: 4 }],
    [
      { _id: 'a', n: 5 },
      { _id: null, n: 5 },
    ],
  ],
  [
    'groups by a document without its missing field',
    { $group: { _id: { a: '$a', b: '$b' } } },
    [{ a: 1 }],
    [{ _id: { a: 1 } }],
  ],
  [
    'groups all',
    { $group: { _id: null, n: { $sum: 1 }, all: { $push: '$a' } } },
    [{ a: 1 }, {}],
    [{ _id: null, n: 2, all: [1] }],
  ],
  ['groups nothing', { $group: { _id: null, n: { $sum: 1 } } }, [], []],
  [
    'sums numbers only',
    { $group: { _id: null, n: { $sum: '$a' }, avg: { $avg: '$b' } } },
    [{ a: 1 }, { a: 'x' }, { a: null }],
    [{ _id: null, n: 1, avg: null }],
  ],
  [
    'takes extremes over present values',
    { $group: { _id: null, least: { $min: '$a' }, most: { $max: '$a' } } },
    [{ a: 'x' }, { a: 5 }, { a: null }, {}],
    [{ _id: null, least: 5, most: 'x' }],
  ],
  [
    'takes the first and the last',
    { $group: { _id: null, a: { $first: '$a' }, z: { $last: '$a' } } },
    [{ a: 1 }, { a: 2 }, {}],
    [{ _id: null, a: 1, z: null }],
  ],
  [
    'gathers a set',
    { $group: { _id: null, s: { $addToSet: '$a' } } },
    [{ a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } }, { a: { x: 1, y: 2 } }],
    [
      {
        _id: null,
        s: [
          { x: 1, y: 2 },
          { y: 2, x: 1 },
        ],
      },
    ],
  ],
  [
    'merges objects',
    { $group: { _id: null, o: { $mergeObjects: '$a' } } },
    [{ a: { x: 1 } }, {}, { a: { y: 2 } }],
    [{ _id: null, o: { x: 1, y: 2 } }],
  ],
  ['counts', { $count: 'n' }, [{}, {}], [{ n: 2 }]],
  ['counts nothing to no document', { $count: 'n' }, [], []],
  [
    'sorts arrays by their greatest when descending',
    { $sort: { a: -1 } },
    [{ a: [1, 9] }, { a: 5 }, { a: [] }],
    [{ a: [1, 9] }, { a: 5 }, { a: [] }],
  ],
  [
    'sorts missing as null',
    { $sort: { a: 1, _id: -1 } },
    [{ _id: 1, a: 0 }, { _id: 2 }, { _id: 3, a: null }],
    [{ _id: 3, a: null }, { _id: 2 }, { _id: 1, a: 0 }],
  ],
  ['skips', { $skip: 1 }, [{ a: 1 }, { a: 2 }], [{ a: 2 }]],
  ['limits', { $limit: 1 }, [{ a: 1 }, { a: 2 }], [{ a: 1 }]],
  [
    'counts by value',
    { $sortByCount: '$a' },
    [{ a: 1 }, { a: 2 }, { a: 2 }],
    [
      { _id: 2, count: 2 },
      { _id: 1, count: 1 },
    ],
  ],
  [
    'unwinds',
    { $unwind: '$a' },
    [{ a: [1, 2] }, { a: [] }, {}, { a: 3 }],
    [{ a: 1 }, { a: 2 }, { a: 3 }],
  ],
  [
    'unwinds with places and empties',
    { $unwind: { path: '$a', includeArrayIndex: 'i', preserveNullAndEmptyArrays: true } },
    [{ a: [7] }, { a: [] }, { a: null }],
    [{ a: 7, i: 0 }, { i: null }, { a: null, i: null }],
  ],
  ['replaces the root', { $replaceRoot: { newRoot: '$a' } }, [{ a: { b: 1 } }], [{ b: 1 }]],
  [
    'fills buckets',
    { $bucket: { groupBy: '$a', boundaries: [0, 10, 20], default: 'rest' } },
    [{ a: 5 }, { a: 10 }, { a: 25 }, {}],
    [
      { _id: 0, count: 1 },
      { _id: 10, count: 1 },
      { _id: 'rest', count: 2 },
    ],
  ],
  [
    'makes buckets itself',
    { $bucketAuto: { groupBy: '$a', buckets: 2 } },
    [{ a: 1 }, { a: 2 }, { a: 3 }, { a: 4 }],
    [
      { _id: { min: 1, max: 3 }, count: 2 },
      { _id: { min: 3, max: 4 }, count: 2 },
    ],
  ],
  [
    'joins by fields',
    { $lookup: { from: 'o', localField: 'k', foreignField: 'k', as: 'j' } },
    [{ k: 'y' }],
    [{ k: 'y', j: [others[1]] }],
  ],
  [
    'joins missing with missing',
    { $lookup: { from: 'o', localField: 'k', foreignField: 'k', as: 'j' } },
    [{}],
    [{ j: [others[2]] }],
  ],
  [
    'joins by a pipeline',
    {
      $lookup: {
        from: 'o',
        let: { n: '$n' },
        pipeline: [{ $match: { $expr: { $eq: ['$n', '$$n'] } } }, { $project: { k: 1, _id: 0 } }],
        as: 'j',
      },
    },
    [{ n: 1 }],
    [{ n: 1, j: [{ k: 'x' }] }],
  ],
  [
    'runs facets',
    { $facet: { n: [{ $count: 'n' }], first: [{ $limit: 1 }] } },
    [{ a: 1 }, { a: 2 }],
    [{ n: [{ n: 2 }], first: [{ a: 1 }] }],
  ],
]

describe('a stage', () => {
  it.each(stages)('%s', (_name, stage, before, after) => {
    expect(run(before, stage)).toEqual(after)
  })

  it('keeps the order of fields that MongoDB gives', () => {
    const [grouped] = run([{ a: 1 }], { $bucket: { groupBy: '$a', boundaries: [0, 2] } })
    expect(Object.keys(grouped ?? {})).toEqual(['_id', 'count'])
    const [projected] = run([{ b: 2, _id: 0, a: 1 }], {
      $project: { n: { $add: ['$a', 1] }, a: 1, b: 1 },
    })
    expect(Object.keys(projected ?? {})).toEqual(['_id', 'b', 'a', 'n'])
  })

  it('never changes the documents it is given', () => {
    const document = { a: [1, 2], b: { c: 1 } }
    run([document], { $unwind: '$a' }, { $addFields: { 'b.d': 1 } }, { $unset: 'b.c' })
    expect(document).toEqual({ a: [1, 2], b: { c: 1 } })
  })

  it('samples without repeating', () => {
    const documents = Array.from({ length: 9 }, (_, _id) => ({ _id }))
    const sampled = run(documents, { $sample: { size: 5 } }).map(({ _id }) => _id)
    expect(new Set(sampled).size).toBe(5)
  })

  it.each<[Document, string]>([
    [{ $out: 'x' }, "Unrecognized pipeline stage name: '$out'"],
    [{ $project: { a: 1, b: 0 } }, 'Cannot do exclusion on field b in inclusion projection'],
    [{ $project: {} }, 'must have at least one field'],
    [{ $group: { n: { $sum: 1 } } }, 'a group specification must include an _id'],
    [{ $group: { _id: null, n: { $foo: 1 } } }, "unknown group operator '$foo'"],
    [{ $group: { _id: null, n: 1 } }, "The field 'n' must be an accumulator object"],
    [{ $limit: 0 }, 'the limit must be positive'],
    [{ $skip: -1 }, 'Expected a non-negative number'],
    [{ $sort: { a: 2 } }, '$sort key ordering must be 1'],
    [{ $unwind: 'a' }, "should be prefixed with a '$'"],
    [{ $count: '$n' }, 'the count field must be a non-empty string'],
    [{ $replaceRoot: { newRoot: '$n' } }, 'must evaluate to an object'],
    [{ $bucket: { groupBy: '$n', boundaries: [2, 1] } }, 'must be sorted'],
    [{ $geoNear: {} }, 'only valid as the first stage'],
    [{ $match: { a: 1 }, $limit: 1 }, 'must contain exactly one field'],
  ])('refuses %j', (stage, message) => {
    expect(() => run([{ n: 1 }], stage)).toThrow(message)
  })
})

const instant = new Date('2026-11-22T16:30:05.123Z')

/** https://www.mongodb.com/docs/manual/reference/operator/aggregation */
const expressions: [expression: unknown, document: Document, expected: unknown][] = [
  ['$a.b', { a: [{ b: 1 }, {}, { b: 2 }] }, [1, 2]],
  ['$$ROOT', { a: 1 }, { a: 1 }],
  ['$$NOW', {}, now],
  [{ $literal: '$a' }, {}, '$a'],
  [{ $eq: ['$missing', null] }, {}, false],
  [{ $lt: ['$missing', null] }, {}, true],
  [{ $gt: ['x', 1] }, {}, true],
  [{ $gt: [{ $literal: [] }, 'x'] }, {}, true],
  [{ $cmp: [new Date(1), true] }, {}, 1],
  [
    {
      $eq: [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
    },
    {},
    false,
  ],
  [{ $add: ['$d', 1000] }, { d: new Date(0) }, new Date(1000)],
  [{ $add: [1, '$missing'] }, {}, null],
  [{ $subtract: ['$d', new Date(1)] }, { d: new Date(5) }, 4],
  [{ $trunc: '$n' }, { n: 2.7 }, 2],
  [{ $trunc: ['$n', 1] }, { n: 2.77 }, 2.7],
  [{ $round: '$n' }, { n: 2.5 }, 2],
  [{ $round: ['$n'] }, { n: 3.5 }, 4],
  [{ $round: ['$n', -1] }, { n: 27 }, 30],
  [{ $abs: ['$n'] }, { n: -2 }, 2],
  [{ $mod: [-5, 3] }, {}, -2],
  [{ $sum: '$n' }, { n: 3 }, 3],
  [{ $sum: ['$n', 'x', 1] }, { n: 3 }, 4],
  [{ $max: ['$n', null, '$missing'] }, { n: 3 }, 3],
  [{ $avg: '$l' }, { l: [1, 3] }, 2],
  [{ $size: ['$l'] }, { l: [1, 3] }, 2],
  [{ $in: [{ a: 1 }, '$l'] }, { l: [{ a: 1 }] }, true],
  [{ $arrayToObject: [[{ k: 'a', v: 1 }]] }, {}, { a: 1 }],
  [{ $arrayToObject: '$l' }, { l: [['a', 1]] }, { a: 1 }],
  [{ $mergeObjects: ['$o', { y: 2 }] }, { o: { x: 1 } }, { x: 1, y: 2 }],
  [{ $mergeObjects: ['$missing', { y: 2 }] }, {}, { y: 2 }],
  [{ $map: { input: '$l', as: 'x', in: { $multiply: ['$$x', 2] } } }, { l: [1, 2] }, [2, 4]],
  [{ $filter: { input: '$l', as: 'x', cond: { $gte: ['$$x', 2] } } }, { l: [1, 2] }, [2]],
  [
    { $reduce: { input: '$l', initialValue: '', in: { $concat: ['$$value', '$$this'] } } },
    { l: ['a', 'b'] },
    'ab',
  ],
  [{ $let: { vars: { x: '$n' }, in: { $add: ['$$x', 1] } } }, { n: 1 }, 2],
  [{ $cond: ['$missing', 1, 2] }, {}, 2],
  [{ $cond: { if: '', then: 1, else: 2 } }, {}, 1],
  [{ $ifNull: ['$missing', 'x'] }, {}, 'x'],
  [
    { $switch: { branches: [{ case: { $gt: ['$n', 1] }, then: 'big' }], default: 'small' } },
    { n: 2 },
    'big',
  ],
  [{ $toUpper: '$missing' }, {}, ''],
  [{ $indexOfCP: ['群火火', '火'] }, {}, 1],
  [{ $substrCP: ['群火火', 1, 1] }, {}, '火'],
  [{ $strLenBytes: '火' }, {}, 3],
  [{ $concat: ['a', null] }, {}, null],
  [{ $regexMatch: { input: 'Ab', regex: new BSONRegExp('^a', 'i') } }, {}, true],
  [{ $toObjectId: '0123456789abcdef01234567' }, {}, new ObjectId('0123456789abcdef01234567')],
  [{ $type: '$missing' }, {}, 'missing'],
  [{ $year: '$missing' }, {}, null],
  [{ $hour: ['$d'] }, { d: instant }, 16],
  [{ $hour: { date: '$d', timezone: 'Asia/Shanghai' } }, { d: instant }, 0],
  [{ $hour: { date: '$d', timezone: '-0530' } }, { d: instant }, 11],
  [
    { $hour: { date: '$d', timezone: 'America/New_York' } },
    { d: new Date('2026-07-01T16:00:00Z') },
    12,
  ],
  [
    { $hour: { date: '$d', timezone: 'America/New_York' } },
    { d: new Date('2026-12-01T16:00:00Z') },
    11,
  ],
  [{ $dayOfMonth: { date: '$d', timezone: '+08:00' } }, { d: instant }, 23],
  [{ $dayOfWeek: '$d' }, { d: instant }, 1],
  [{ $isoDayOfWeek: '$d' }, { d: instant }, 7],
  [{ $week: '$d' }, { d: instant }, 47],
  [{ $week: '$d' }, { d: new Date('2026-01-01T00:00:00Z') }, 0],
  [{ $isoWeek: '$d' }, { d: new Date('2027-01-01T00:00:00Z') }, 53],
  [{ $isoWeekYear: '$d' }, { d: new Date('2027-01-01T00:00:00Z') }, 2026],
  [
    { $dateToString: { date: '$d', format: '%Y-%m-%d %H:%M', timezone: 'Asia/Shanghai' } },
    { d: instant },
    '2026-11-23 00:30',
  ],
  [
    { $dateToString: { date: '$d', format: '%G-W%V %U %%' } },
    { d: new Date('2027-01-01T00:00:00Z') },
    '2026-W53 00 %',
  ],
  [{ $dateToString: { date: '$missing', onNull: '-' } }, {}, '-'],
  [
    { $dateToParts: { date: '$d', timezone: 'Asia/Shanghai' } },
    { d: instant },
    { year: 2026, month: 11, day: 23, hour: 0, minute: 30, second: 5, millisecond: 123 },
  ],
  [
    { $dateFromParts: { year: 2026, month: 11, day: 23, timezone: 'Asia/Shanghai' } },
    {},
    new Date('2026-11-22T16:00:00Z'),
  ],
  [{ $dateFromParts: { isoWeekYear: 2026, isoWeek: 1 } }, {}, new Date('2025-12-29T00:00:00Z')],
  [
    { $dateFromString: { dateString: '2026-01-02', timezone: 'Asia/Shanghai' } },
    {},
    new Date('2026-01-01T16:00:00Z'),
  ],
]

describe('an expression', () => {
  it.each(expressions)('%j on %j is %j', (expression, document, expected) => {
    expect(evaluate(expression, document)).toEqual(expected)
  })

  it.each<[unknown, string]>([
    [{ $foo: 1 }, "Unrecognized expression '$foo'"],
    [{ $function: { body: 'x', args: [], lang: 'js' } }, "Unrecognized expression '$function'"],
    [{ $size: '$missing' }, 'The argument to $size must be an array, but was of type: missing'],
    [{ $month: 'x' }, "can't convert from BSON type string to Date"],
    [{ $switch: { branches: [{ case: false, then: 1 }] } }, 'could not find a matching branch'],
    [{ $hour: { date: instant, timezone: 'Mars/Base' } }, 'unrecognized time zone identifier'],
    [{ $add: [1, 2], $subtract: [1, 2] }, 'must have exactly one field'],
    [{ $divide: [1, 0] }, 'divide by zero'],
  ])('refuses %j', (expression, message) => {
    expect(() => evaluate(expression)).toThrow(message)
  })
})
