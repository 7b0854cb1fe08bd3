import { type Geometry, readGeometry } from '../geo/readGeometry'
import { angleTo, intersects, isWithin, isWithinCap } from '../geo/relations'
import { metres, type Vector } from '../geo/sphere'
import { MongoError } from '../MongoError'
import { isDocument } from '../values/Document'
import type { Test } from './Matches'

/** A search by distance, in metres. */
export interface Near {
  centre: Vector
  least: number
  most: number
}

const nearOperators = ['$near', '$nearSphere']
const geoOperators = [...nearOperators, '$geoWithin', '$geoIntersects']

export function isGeoOperator(operator: string): boolean {
  return geoOperators.includes(operator)
}

export function compileGeoOperator(operator: string, operand: unknown): Test {
  if (nearOperators.includes(operator)) return nearTest(readNear(operand))
  if (operator === '$geoWithin') return withinTest(operand)
  if (operator === '$geoIntersects') {
    const wanted = geometryOf(operator, operand)
    return someGeometry((geometry) => intersects(geometry, wanted))
  }
  throw new MongoError('BadValue', `unknown operator: ${operator}`)
}

/** The search by distance in a field's condition, if there is one. */
export function nearOf(condition: unknown): Near | undefined {
  const operator = isDocument(condition) && nearOperators.find((name) => name in condition)
  return operator ? readNear(condition[operator]) : undefined
}

/** Metres from the centre to what stands at a place; undefined when that is no geometry. */
export function distanceTo({ centre }: Near, values: unknown[]): number | undefined {
  const distances = values
    .map(geometryAt)
    .filter((geometry) => geometry !== undefined)
    .map((geometry) => metres(angleTo(centre, geometry)))
  return distances.length === 0 ? undefined : Math.min(...distances)
}

export function nearTest(near: Near): Test {
  return (values) => {
    const distance = distanceTo(near, values)
    return distance !== undefined && distance >= near.least && distance <= near.most
  }
}

export function readNear(operand: unknown): Near {
  const { $geometry, $minDistance, $maxDistance } = isDocument(operand) ? operand : {}
  const [centre] = $geometry === undefined ? [] : readGeometry($geometry).points
  if (!centre) throw new MongoError('BadValue', '$near requires a point, given as $geometry')
  return {
    centre,
    least: typeof $minDistance === 'number' ? $minDistance : 0,
    most: typeof $maxDistance === 'number' ? $maxDistance : Number.POSITIVE_INFINITY,
  }
}

function withinTest(operand: unknown): Test {
  if (isDocument(operand) && Array.isArray(operand.$centerSphere)) {
    const [centre, radius] = operand.$centerSphere as unknown[]
    const [point] = readGeometry(centre).points
    if (!point || typeof radius !== 'number') {
      throw new MongoError('BadValue', '$centerSphere takes a point and a radius in radians')
    }
    return someGeometry((geometry) => isWithinCap(geometry, point, radius))
  }
  const area = geometryOf('$geoWithin', operand)
  if (area.polygons.length === 0) {
    throw new MongoError('BadValue', '$geoWithin not supported with provided geometry')
  }
  return someGeometry((geometry) => isWithin(geometry, area))
}

function geometryOf(operator: string, operand: unknown): Geometry {
  if (isDocument(operand) && '$geometry' in operand) return readGeometry(operand.$geometry)
  throw new MongoError('BadValue', `${operator} is answered for $geometry and $centerSphere only`)
}

function someGeometry(accepts: (geometry: Geometry) => boolean): Test {
  return (values) =>
    values.some((value) => {
      const geometry = geometryAt(value)
      return geometry !== undefined && accepts(geometry)
    })
}

/** A document that holds something else at the place does not match. */
function geometryAt(value: unknown): Geometry | undefined {
  if (value === undefined || value === null) return undefined
  try {
    return readGeometry(value)
  } catch {
    return undefined
  }
}
