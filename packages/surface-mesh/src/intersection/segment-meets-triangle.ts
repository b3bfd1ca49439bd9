import { closestPointOnTriangle } from '../measure/closest-point-on-triangle.ts'
import { orientation } from '../measure/orientation.ts'
import { triangleArea } from '../measure/triangle-area.ts'
import { TRIPLE_PRODUCT_ROUNDING } from './rounding.ts'
import { squaredSegmentDistance } from './segment-distance.ts'

/** Written and not read: only the distance matters here, and the innermost test must not allocate. */
const weights = new Float64Array(3)

/**
 * Whether the segment pq comes within `reach` of the triangle abc. It does when it pierces the triangle, when it comes
 * near an edge, or when an end comes near the face; these three cover the parallel and the coplanar cases too.
 *
 * @param p offset (three times the vertex index) of an end in `vertices`; likewise the others
 */
export function segmentMeetsTriangle(
  vertices: Float64Array,
  p: number,
  q: number,
  a: number,
  b: number,
  c: number,
  reach: number,
): boolean {
  const squaredReach = reach * reach
  return (
    pierces(vertices, p, q, a, b, c, reach) ||
    squaredSegmentDistance(vertices, p, q, a, b) <= squaredReach ||
    squaredSegmentDistance(vertices, p, q, b, c) <= squaredReach ||
    squaredSegmentDistance(vertices, p, q, c, a) <= squaredReach ||
    squaredDistanceToTriangle(vertices, p, a, b, c) <= squaredReach ||
    squaredDistanceToTriangle(vertices, q, a, b, c) <= squaredReach
  )
}

/**
 * Whether the ends lie clearly on opposite sides of the plane and the segment crosses it inside the triangle. Clearly:
 * by more than `reach` and rounding, because the side tests of a segment that lies in the plane are noise. A segment
 * that crosses less clearly has an end, or a point over an edge, within `reach` of the triangle.
 */
function pierces(
  vertices: Float64Array,
  p: number,
  q: number,
  a: number,
  b: number,
  c: number,
  reach: number,
): boolean {
  const sideP = orientation(vertices, a, b, c, p)
  const sideQ = orientation(vertices, a, b, c, q)
  if (sideP > 0 === sideQ > 0) return false
  const spread = length(vertices, a, b) * length(vertices, a, c) * TRIPLE_PRODUCT_ROUNDING
  const margin = 2 * reach * triangleArea(vertices, a, b, c)
  if (Math.abs(sideP) <= margin + spread * length(vertices, a, p)) return false
  if (Math.abs(sideQ) <= margin + spread * length(vertices, a, q)) return false
  const overAB = orientation(vertices, p, q, a, b) > 0
  return overAB === orientation(vertices, p, q, b, c) > 0 && overAB === orientation(vertices, p, q, c, a) > 0
}

function length(vertices: Float64Array, p: number, q: number): number {
  const dx = vertices[q] - vertices[p]
  const dy = vertices[q + 1] - vertices[p + 1]
  const dz = vertices[q + 2] - vertices[p + 2]
  return Math.sqrt(dx * dx + dy * dy + dz * dz)
}

function squaredDistanceToTriangle(
  vertices: Float64Array,
  p: number,
  a: number,
  b: number,
  c: number,
): number {
  return closestPointOnTriangle(vertices[p], vertices[p + 1], vertices[p + 2], vertices, a, b, c, weights)
}
