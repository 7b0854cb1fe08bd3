import { MongoError } from '../MongoError'
import { isDocument } from '../values/Document'
import { type Vector, vectorOf } from './sphere'

/** A GeoJSON value taken apart; a polygon is its outer ring and its holes. */
export interface Geometry {
  points: Vector[]
  lines: Vector[][]
  polygons: Vector[][][]
}

/** Reads GeoJSON, or a legacy pair of longitude and latitude; throws MongoError for anything else. */
export function readGeometry(value: unknown): Geometry {
  if (Array.isArray(value)) return { ...empty, points: [readPoint(value)] }
  if (!isDocument(value)) throw invalid('geo element must be an array or object')
  const { type, coordinates } = value
  switch (type) {
    case 'Point':
      return { ...empty, points: [readPoint(coordinates)] }
    case 'MultiPoint':
      return { ...empty, points: listOf(coordinates, readPoint) }
    case 'LineString':
      return { ...empty, lines: [readLine(coordinates)] }
    case 'MultiLineString':
      return { ...empty, lines: listOf(coordinates, readLine) }
    case 'Polygon':
      return { ...empty, polygons: [readPolygon(coordinates)] }
    case 'MultiPolygon':
      return { ...empty, polygons: listOf(coordinates, readPolygon) }
    case 'GeometryCollection':
      return listOf(value.geometries, readGeometry).reduce(joined, empty)
    default:
      return { ...empty, points: [readPoint(Object.values(value).slice(0, 2))] }
  }
}

const empty: Geometry = { points: [], lines: [], polygons: [] }

function joined(left: Geometry, right: Geometry): Geometry {
  return {
    points: [...left.points, ...right.points],
    lines: [...left.lines, ...right.lines],
    polygons: [...left.polygons, ...right.polygons],
  }
}

function readPoint(coordinates: unknown): Vector {
  const [longitude, latitude] = Array.isArray(coordinates) ? (coordinates as unknown[]) : []
  if (typeof longitude !== 'number' || typeof latitude !== 'number') {
    throw invalid('Point must only contain numeric elements')
  }
  if (!(Math.abs(longitude) <= 180) || !(Math.abs(latitude) <= 90)) {
    throw invalid(`longitude/latitude is out of bounds, lng: ${longitude} lat: ${latitude}`)
  }
  return vectorOf(longitude, latitude)
}

function readLine(coordinates: unknown): Vector[] {
  const line = listOf(coordinates, readPoint)
  if (line.length < 2) throw invalid('GeoJSON LineString must have at least 2 vertices')
  return line
}

function readPolygon(coordinates: unknown): Vector[][] {
  const rings = listOf(coordinates, readRing)
  if (rings.length === 0) throw invalid('Polygon has no loops.')
  return rings
}

function readRing(coordinates: unknown): Vector[] {
  const ring = listOf(coordinates, readPoint)
  if (ring.length < 4) throw invalid('Loop must have at least 3 different vertices')
  const list = coordinates as unknown[]
  if (JSON.stringify(list[0]) !== JSON.stringify(list.at(-1))) {
    throw invalid('Loop is not closed, first vertex does not equal last vertex')
  }
  return ring
}

function listOf<T>(values: unknown, read: (value: unknown) => T): T[] {
  if (Array.isArray(values)) return values.map(read)
  throw invalid('GeoJSON coordinates must be an array')
}

function invalid(reason: string): MongoError {
  return new MongoError('BadValue', reason)
}
