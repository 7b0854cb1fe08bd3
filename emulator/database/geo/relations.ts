import type { Geometry } from './readGeometry'
import { angleBetween, edgesMeet, edgesOf, liesOn, ringContains, type Vector } from './sphere'

/** Whether all of `inner` lies within the polygons of `outer`. */
export function isWithin(inner: Geometry, outer: Geometry): boolean {
  const borders = outer.polygons.flat().flatMap(edgesOf)
  const isCut = linesOf(inner)
    .flatMap(edgesOf)
    .some((edge) => borders.some((border) => edgesMeet(edge, border)))
  if (isCut) return false
  return cornersOf(inner).every((corner) =>
    outer.polygons.some((polygon) => contains(polygon, corner)),
  )
}

export function isWithinCap(inner: Geometry, centre: Vector, radius: number): boolean {
  return cornersOf(inner).every((corner) => angleBetween(centre, corner) <= radius)
}

export function intersects(left: Geometry, right: Geometry): boolean {
  if (touches(left, right) || touches(right, left)) return true
  const others = linesOf(right).flatMap(edgesOf)
  return linesOf(left)
    .flatMap(edgesOf)
    .some((edge) => others.some((other) => edgesMeet(edge, other)))
}

/** The least angle from a point to a geometry's corners, 0 inside of a polygon. */
export function angleTo(point: Vector, geometry: Geometry): number {
  if (geometry.polygons.some((polygon) => contains(polygon, point))) return 0
  return Math.min(...cornersOf(geometry).map((corner) => angleBetween(point, corner)))
}

/** Whether a corner of one lies in or on the other. */
function touches(corners: Geometry, other: Geometry): boolean {
  const edges = linesOf(other).flatMap(edgesOf)
  return cornersOf(corners).some(
    (corner) =>
      other.points.some((point) => angleBetween(point, corner) < 1e-9) ||
      edges.some((edge) => liesOn(corner, edge)) ||
      other.polygons.some((polygon) => contains(polygon, corner)),
  )
}

/** In the outer ring and in none of the holes. */
function contains([outer = [], ...holes]: Vector[][], point: Vector): boolean {
  return ringContains(outer, point) && !holes.some((hole) => ringContains(hole, point))
}

function linesOf(geometry: Geometry): Vector[][] {
  return [...geometry.lines, ...geometry.polygons.flat()]
}

function cornersOf(geometry: Geometry): Vector[] {
  return [...geometry.points, ...linesOf(geometry).flat()]
}
