import { describe, expect, it } from 'vitest'
import type { Connection } from './Connection'

/** The SDK makes no indexes: in a real environment these two have to be made by hand. */
export const neededIndexes = [
  { name: 'by_email', keys: { email: 1 }, unique: true },
  { name: 'by_place', keys: { place: '2dsphere' } },
] as const

/** The collection that has them. */
export const indexedCollection = 'conformance_indexed'

export function conformIndexes(connection: () => Connection): void {
  const places = async () => {
    const { db, emptyIndexed } = connection()
    const collection = await emptyIndexed()
    const { Point } = db.Geo
    for (const [_id, longitude] of [
      ['far', 113.4],
      ['near', 113.31],
      ['here', 113.3],
    ] as const) {
      await collection.add({ data: { _id, email: _id, place: new Point(longitude, 23) } })
    }
    return {
      collection,
      _: db.command,
      Point,
      Polygon: db.Geo.Polygon,
      LineString: db.Geo.LineString,
    }
  }
  const ids = (data: { _id?: unknown }[]) => data.map(({ _id }) => _id)

  describe('a unique index', () => {
    it('refuses a value taken', async () => {
      const collection = await connection().emptyIndexed()
      await collection.add({ data: { _id: 'a', email: 'x' } })
      await expect(collection.add({ data: { _id: 'b', email: 'x' } })).rejects.toMatchObject({
        errMsg: expect.stringMatching(/E11000 duplicate key error.*index: by_email/s) as string,
      })
      await collection.add({ data: { _id: 'b', email: 'y' } })
      await expect(collection.doc('b').update({ data: { email: 'x' } })).rejects.toMatchObject({
        errMsg: expect.stringContaining('E11000') as string,
      })
    })

    it('takes a missing field for null, once', async () => {
      const collection = await connection().emptyIndexed()
      await collection.add({ data: { _id: 'a' } })
      await expect(collection.add({ data: { _id: 'b' } })).rejects.toMatchObject({
        errMsg: expect.stringContaining('E11000') as string,
      })
    })
  })

  describe('a place', () => {
    it('is found by distance, nearest first', async () => {
      const { collection, _, Point } = await places()
      const near = (options: object) =>
        collection.where({ place: _.geoNear({ geometry: new Point(113.3, 23), ...options }) }).get()
      expect(ids((await near({})).data)).toEqual(['here', 'near', 'far'])
      expect(ids((await near({ maxDistance: 2_000 })).data)).toEqual(['here', 'near'])
      expect(ids((await near({ minDistance: 500, maxDistance: 2_000 })).data)).toEqual(['near'])
    })

    it('is found inside a polygon', async () => {
      const { collection, _, Point, Polygon, LineString } = await places()
      const corners = [
        [113.29, 22.9],
        [113.32, 22.9],
        [113.32, 23.1],
        [113.29, 23.1],
        [113.29, 22.9],
      ].map(([longitude = 0, latitude = 0]) => new Point(longitude, latitude))
      const geometry = new Polygon([new LineString(corners)])
      const within = await collection.where({ place: _.geoWithin({ geometry }) }).get()
      expect(ids(within.data).sort()).toEqual(['here', 'near'])
    })
  })
}
