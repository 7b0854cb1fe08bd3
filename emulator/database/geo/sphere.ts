/** A point of the unit sphere. */
export type Vector = readonly [x: number, y: number, z: number]

/** MongoDB's radius of the earth, in metres. */
const earthRadius = 6_378_100

/** Less than a centimetre: what counts as lying on a line. */
const touching = 1e-9

export function vectorOf(longitude: number, latitude: number): Vector {
  const [lng, lat] = [toRadians(longitude), toRadians(latitude)]
  return [Math.cos(lat) * Math.cos(lng), Math.cos(lat) * Math.sin(lng), Math.sin(lat)]
}

/** The angle between two points, in radians. */
export function angleBetween(left: Vector, right: Vector): number {
  return Math.atan2(lengthOf(cross(left, right)), dot(left, right))
}

export function metres(angle: number): number {
  return angle * earthRadius
}

/** Whether a ring winds around the point; rings are smaller than half the sphere. */
export function ringContains(ring: readonly Vector[], point: Vector): boolean {
  const centre = ring.reduce<Vector>((sum, corner) => add(sum, corner), [0, 0, 0])
  if (dot(centre, point) <= 0) return false
  let turned = 0
  for (const [start, end] of edgesOf(ring)) {
    const [from, to] = [cross(point, start), cross(point, end)]
    turned += Math.atan2(dot(point, cross(from, to)), dot(from, to))
  }
  return Math.abs(turned) > Math.PI
}

/** The lines between neighbouring points. */
export function edgesOf(points: readonly Vector[]): [Vector, Vector][] {
  return points.slice(1).map((end, index) => [points[index] ?? end, end])
}

export function edgesMeet([a, b]: [Vector, Vector], [c, d]: [Vector, Vector]): boolean {
  const [abc, abd] = [side(a, b, c), side(a, b, d)]
  const [cda, cdb] = [side(c, d, a), side(c, d, b)]
  const isCrossing = abc * abd < 0 && cda * cdb < 0 && dot(add(a, b), add(c, d)) > 0
  return (
    isCrossing ||
    [c, d].some((point) => liesOn(point, [a, b])) ||
    [a, b].some((point) => liesOn(point, [c, d]))
  )
}

export function liesOn(point: Vector, [start, end]: [Vector, Vector]): boolean {
  const detour = angleBetween(start, point) + angleBetween(point, end) - angleBetween(start, end)
  if (detour > touching) return false
  const normal = cross(start, end)
  const length = lengthOf(normal)
  return length === 0 || Math.abs(dot(normal, point)) / length < touching
}

function side(start: Vector, end: Vector, point: Vector): number {
  return dot(cross(start, end), point)
}

function toRadians(degrees: number): number {
  return (degrees * Math.PI) / 180
}

function add(left: Vector, right: Vector): Vector {
  return [left[0] + right[0], left[1] + right[1], left[2] + right[2]]
}

function dot(left: Vector, right: Vector): number {
  return left[0] * right[0] + left[1] * right[1] + left[2] * right[2]
}

function cross(left: Vector, right: Vector): Vector {
  return [
    left[1] * right[2] - left[2] * right[1],
    left[2] * right[0] - left[0] * right[2],
    left[0] * right[1] - left[1] * right[0],
  ]
}

function lengthOf(vector: Vector): number {
  return Math.hypot(...vector)
}
