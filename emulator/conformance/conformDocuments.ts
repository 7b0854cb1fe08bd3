import { describe, expect, it } from 'vitest'
import type { Connection } from './Connection'

/** What the SDK does to values on their way: @cloudbase/database, serializer and bson 4's EJSON. */
export function conformDocuments(connection: () => Connection): void {
  const roundTrip = async (data: object) => {
    const collection = await connection().empty()
    await collection.add({ data: { _id: 'one', ...data } })
    return (await collection.doc('one').get()).data
  }

  describe('a document', () => {
    it.each([
      ['text, also beyond the first plane', { v: '签到🔥' }],
      ['numbers', { v: [0, 1, -1, 1.5, 2 ** 31, 2 ** 53, 1e21, Number.MAX_SAFE_INTEGER] }],
      ['not a number, and infinity', { v: [Number.NaN, Infinity, -Infinity] }],
      ['true, false and null', { v: [true, false, null] }],
      ['dates, before 1970 too', { v: new Date(1_700_000_000_123), w: new Date(-1) }],
      ['objects and arrays in each other', { v: { a: [{ b: [[1], []] }], c: {} } }],
      ['keys in their order', { z: 1, a: { y: 1, b: 2 } }],
    ])('keeps %s', async (_, data) => {
      const kept = await roundTrip(data)
      expect(kept).toEqual({ _id: 'one', ...data })
      expect(JSON.stringify(kept)).toBe(JSON.stringify({ _id: 'one', ...data }))
    })

    it('loses undefined, functions and the sign of zero', async () => {
      const kept = await roundTrip({ a: undefined, b: [undefined], f: () => 1, zero: -0 })
      expect(kept).toEqual({ _id: 'one', b: [null], zero: 0 })
    })

    it('takes the time of the server', async () => {
      const { db } = connection()
      const { now, later } = (await roundTrip({
        now: db.serverDate(),
        later: db.serverDate({ offset: 60_000 }),
      })) as { now: Date; later: Date }
      expect(later.getTime() - now.getTime()).toBe(60_000)
    })

    it('turns a stored Point into one of the SDK', async () => {
      const { db } = connection()
      const kept = (await roundTrip({ at: new db.Geo.Point(113.3, 23) })) as { at: object }
      expect(kept.at).toMatchObject({ longitude: 113.3, latitude: 23 })
    })

    it('gets an id of 32 characters, or keeps its own', async () => {
      const collection = await connection().empty()
      const added = await collection.add({ data: { n: 1 } })
      expect(added._id).toMatch(/^[0-9a-f]{32}$/)
      expect(await collection.add({ data: { _id: 7, n: 1 } })).toMatchObject({ _id: 7 })
      expect((await collection.doc(7).get()).data).toEqual({ _id: 7, n: 1 })
    })

    it('comes in many at once', async () => {
      const collection = await connection().empty()
      const data = [{ _id: 'a' }, { _id: 'b' }]
      expect(await collection.add({ data })).toMatchObject({ _ids: ['a', 'b'] })
    })
  })
}
