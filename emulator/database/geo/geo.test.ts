import { beforeEach, describe, expect, it } from 'vitest'
import { text, wireClient } from '../conformance/wireClient'
import { type Database, openDatabase } from '../index'
import type { Document } from '../values/Document'

const point = (longitude: number, latitude: number) => ({
  type: 'Point',
  coordinates: [longitude, latitude],
})
const square = (from: number, to: number) => [
  [from, from],
  [to, from],
  [to, to],
  [from, to],
  [from, from],
]
const polygon = (...rings: number[][][]) => ({ type: 'Polygon', coordinates: rings })

describe('searches by place', () => {
  let database: Database
  let shops: ReturnType<typeof wireClient>

  beforeEach(async () => {
    database = await openDatabase({ clock: () => new Date(0) })
    await database.ensureCollection('shops')
    await database.ensureIndex('shops', { name: 'place', keys: { loc: '2dsphere' } })
    shops = wireClient(database, 'shops')
    await shops.add(
      { _id: 'far', loc: point(10, 10) },
      { _id: 'near', loc: point(0.001, 0) },
      { _id: 'here', loc: point(0, 0) },
      { _id: 'nowhere' },
    )
  })

  const ids = async (query: Document, rest: Document = {}) =>
    (await shops.get(query, rest)).map(({ _id }) => _id)
  const near = (bounds: Document = {}) => ({
    loc: { $nearSphere: { $geometry: point(0, 0), ...bounds } },
  })

  // https://www.mongodb.com/docs/manual/reference/operator/query/nearSphere: metres, nearest first.
  it('come nearest first', async () => {
    expect(await ids(near())).toEqual(['here', 'near', 'far'])
    expect(await ids(near(), { limit: 1, offset: 1 })).toEqual(['near'])
  })

  it('keep to the least and the greatest distance', async () => {
    // One thousandth of a degree on the equator is 111.3 m with MongoDB's radius of 6,378.1 km.
    expect(await ids(near({ $maxDistance: 112 }))).toEqual(['here', 'near'])
    expect(await ids(near({ $maxDistance: 111 }))).toEqual(['here'])
    expect(await ids(near({ $minDistance: 1 }))).toEqual(['near', 'far'])
  })

  it('find what lies within a polygon and outside of its holes', async () => {
    const within = (...rings: number[][][]) =>
      ids({ loc: { $geoWithin: { $geometry: polygon(...rings) } } })
    expect(await within(square(-1, 1))).toEqual(['here', 'near'])
    expect(await within(square(-1, 1), square(-0.0005, 0.0005))).toEqual(['near'])
    expect(await within(square(9, 11))).toEqual(['far'])
  })

  it('find what lies within a circle given in radians', async () => {
    expect(await ids({ loc: { $geoWithin: { $centerSphere: [[10, 10], 0.01] } } })).toEqual(['far'])
  })

  it('find what meets a line or an area', async () => {
    await shops.add({
      _id: 'road',
      loc: {
        type: 'LineString',
        coordinates: [
          [4, 5],
          [6, 5],
        ],
      },
    })
    const meeting = (geometry: Document) =>
      ids({ loc: { $geoIntersects: { $geometry: geometry } } })
    expect(
      await meeting({
        type: 'LineString',
        coordinates: [
          [5, 4],
          [5, 6],
        ],
      }),
    ).toEqual(['road'])
    expect(await meeting(polygon(square(3, 7)))).toEqual(['road'])
    expect(await meeting(point(10, 10))).toEqual(['far'])
    expect(await meeting(polygon(square(20, 21)))).toEqual([])
  })

  it('answer an aggregate with the distance', async () => {
    const [first] = await shops.aggregate(
      { $geoNear: { near: point(0, 0), distanceField: 'away', minDistance: 1, spherical: true } },
      { $limit: 1 },
    )
    expect(first?._id).toBe('near')
    expect(first?.away).toBeCloseTo(111.3, 1)
  })

  // The platform: 对地理位置字段进行搜索时，必须建立地理位置索引.
  it('need an index on the place', async () => {
    await database.dropIndex('shops', 'place')
    await expect(ids(near())).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
    await expect(ids({ loc: { $geoWithin: { $centerSphere: [[0, 0], 1] } } })).rejects.toThrow(
      'unable to find index',
    )
    await expect(
      shops.aggregate({ $geoNear: { near: point(0, 0), distanceField: 'd' } }),
    ).rejects.toThrow('requires a 2d or 2dsphere index')
  })

  it.each<[Document, string]>([
    [{ loc: point(200, 95) }, 'longitude/latitude is out of bounds, lng: 200 lat: 95'],
    [
      { loc: { type: 'Point', coordinates: ['a', 'b'] } },
      'Point must only contain numeric elements',
    ],
    [
      {
        loc: polygon([
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1],
        ]),
      },
      'Loop is not closed',
    ],
  ])('do not let %j into the index', async (document, message) => {
    await expect(shops.add(document)).rejects.toThrow(message)
  })

  it('count as well', async () => {
    const query = text({ loc: { $geoWithin: { $geometry: polygon(square(-1, 1)) } } })
    expect(await shops.call('calculateDocument', { query })).toEqual({ data: { total: 2 } })
  })
})
