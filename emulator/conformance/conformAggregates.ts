import { describe, expect, it } from 'vitest'
import type { Connection } from './Connection'
import type { Aggregate, Command } from './Sdk'

const orders = [
  { _id: 'a', who: 'ann', sum: 10, at: new Date('2026-01-01T15:59:00Z'), tags: ['x', 'y'] },
  { _id: 'b', who: 'bob', sum: 20, at: new Date('2026-01-01T16:01:00Z'), tags: ['y'] },
  { _id: 'c', who: 'ann', sum: 30, at: new Date('2026-01-02T03:00:00Z'), tags: [] },
  { _id: 'd', who: 'cid', sum: null },
]

interface AggregateCase {
  says: string
  run: (aggregate: Aggregate, _: Command) => Aggregate
  gives: object[]
}

// https://developers.weixin.qq.com/miniprogram/dev/wxcloud/reference-sdk-api/database/aggregate/
const cases: AggregateCase[] = [
  {
    says: 'match and sort',
    run: (a, _) =>
      a
        .match({ sum: _.gt(10) })
        .sort({ sum: -1 })
        .project({ sum: 1 }),
    gives: [
      { _id: 'c', sum: 30 },
      { _id: 'b', sum: 20 },
    ],
  },
  {
    says: 'group: sums, averages, first and last',
    run: (a, { aggregate: $ }) =>
      a
        .sort({ _id: 1 })
        .group({
          _id: '$who',
          n: $.sum(1),
          sum: $.sum('$sum'),
          avg: $.avg('$sum'),
          first: $.first('$_id'),
          last: $.last('$_id'),
          ids: $.push('$_id'),
        })
        .sort({ _id: 1 }),
    gives: [
      { _id: 'ann', n: 2, sum: 40, avg: 20, first: 'a', last: 'c', ids: ['a', 'c'] },
      { _id: 'bob', n: 1, sum: 20, avg: 20, first: 'b', last: 'b', ids: ['b'] },
      { _id: 'cid', n: 1, sum: 0, avg: null, first: 'd', last: 'd', ids: ['d'] },
    ],
  },
  {
    says: 'group all into one, least and greatest without null',
    run: (a, { aggregate: $ }) => a.group({ _id: null, min: $.min('$sum'), max: $.max('$sum') }),
    gives: [{ _id: null, min: 10, max: 30 }],
  },
  {
    says: 'group by the day in a time zone',
    run: (a, { aggregate: $, exists }) =>
      a
        .match({ at: exists(true) })
        .group({
          _id: $.dateToString({ date: '$at', format: '%Y-%m-%d', timezone: 'Asia/Shanghai' }),
          n: $.sum(1),
        })
        .sort({ _id: 1 }),
    gives: [
      { _id: '2026-01-01', n: 1 },
      { _id: '2026-01-02', n: 2 },
    ],
  },
  {
    says: 'a missing field leaves a hole in _id, not undefined',
    run: (a, { aggregate: $ }) =>
      a.match({ _id: 'd' }).group({ _id: { who: '$who', at: '$at' }, n: $.sum(1) }),
    gives: [{ _id: { who: 'cid' }, n: 1 }],
  },
  {
    says: 'project: computes, includes and leaves out',
    run: (a, { aggregate: $ }) =>
      a
        .match({ _id: 'a' })
        .project({ _id: 0, who: 1, twice: $.multiply(['$sum', 2]), tag: $.size('$tags') }),
    gives: [{ who: 'ann', twice: 20, tag: 2 }],
  },
  {
    says: 'addFields with cond, ifNull and concat',
    run: (a, { aggregate: $ }) =>
      a.match({ who: 'cid' }).addFields({
        sum: $.ifNull(['$sum', 0]),
        name: $.concat(['$who', '!']),
        big: $.cond({ if: $.gt(['$sum', 15]), then: 'yes', else: 'no' }),
      }),
    gives: [{ _id: 'd', who: 'cid', sum: 0, name: 'cid!', big: 'no' }],
  },
  {
    says: 'unwind: one each element, none for none',
    run: (a) => a.unwind('$tags').project({ tags: 1 }).sort({ _id: 1, tags: 1 }),
    gives: [
      { _id: 'a', tags: 'x' },
      { _id: 'a', tags: 'y' },
      { _id: 'b', tags: 'y' },
    ],
  },
  {
    says: 'sortByCount, skip and limit',
    run: (a) => a.sortByCount('$who').limit(1),
    gives: [{ _id: 'ann', count: 2 }],
  },
  { says: 'count', run: (a) => a.match({ who: 'ann' }).count('n'), gives: [{ n: 2 }] },
  { says: 'count of nothing is nothing', run: (a) => a.match({ who: 'x' }).count('n'), gives: [] },
  {
    says: 'bucket',
    run: (a, { aggregate: $ }) =>
      a.bucket({
        groupBy: '$sum',
        boundaries: [0, 15, 100],
        default: 'other',
        output: { ids: $.push('$_id') },
      }),
    gives: [
      { _id: 0, ids: ['a'] },
      { _id: 15, ids: ['b', 'c'] },
      { _id: 'other', ids: ['d'] },
    ],
  },
  {
    says: 'replaceRoot',
    run: (a) => a.match({ _id: 'a' }).replaceRoot({ newRoot: { is: '$who' } }),
    gives: [{ is: 'ann' }],
  },
  {
    says: 'comparing by expression, over types',
    run: (a, _) =>
      a
        .match(_.expr(_.aggregate.gt(['$sum', null])))
        .sort({ _id: 1 })
        .project({ _id: 1 }),
    gives: [{ _id: 'a' }, { _id: 'b' }, { _id: 'c' }],
  },
]

export function conformAggregates(connection: () => Connection): void {
  const fill = async () => {
    const { empty } = connection()
    const collection = await empty()
    await collection.add({ data: orders })
    return collection
  }

  describe('an aggregate', () => {
    it.each(cases)('$says', async ({ run, gives }) => {
      const collection = await fill()
      const { list } = await run(collection.aggregate(), connection().db.command).end()
      expect(list).toEqual(gives)
    })

    it('joins by fields and by pipeline', async () => {
      const { db, empty } = connection()
      const other = await empty('conformance_other')
      await other.add({
        data: [
          { _id: 'ann', name: '安' },
          { _id: 'bob', name: '波' },
        ],
      })
      const collection = await fill()
      const byFields = await collection
        .aggregate()
        .match({ _id: 'a' })
        .lookup({ from: 'conformance_other', localField: 'who', foreignField: '_id', as: 'person' })
        .project({ person: 1 })
        .end()
      expect(byFields.list).toEqual([{ _id: 'a', person: [{ _id: 'ann', name: '安' }] }])
      const $ = db.command.aggregate
      const pipeline = ($.pipeline() as Aggregate)
        .match(db.command.expr($.eq(['$_id', '$$who'])))
        .project({ _id: 0 })
      const byPipeline = await collection
        .aggregate()
        .match({ _id: 'b' })
        .lookup({
          from: 'conformance_other',
          let: { who: '$who' },
          pipeline: (pipeline as unknown as { done(): unknown }).done(),
          as: 'person',
        })
        .project({ person: 1 })
        .end()
      expect(byPipeline.list).toEqual([{ _id: 'b', person: [{ name: '波' }] }])
    })

    it('gives 20 documents unless told how many', async () => {
      const collection = await connection().empty()
      await collection.add({ data: Array.from({ length: 30 }, (_, n) => ({ n })) })
      expect((await collection.aggregate().match({}).end()).list).toHaveLength(20)
      expect((await collection.aggregate().match({}).limit(25).end()).list).toHaveLength(25)
    })
  })
}
