import type { TriangleSurface } from '../triangle-surface.ts'
import { foldsOnto } from './folds-onto.ts'
import { segmentMeetsTriangle } from './segment-meets-triangle.ts'
import { separates } from './separates.ts'

/**
 * Whether two triangles of a surface touch or cross where they should not: anywhere, when they share no vertex;
 * elsewhere than at the corner that they share; or by lying on each other, when they share an edge or all corners.
 *
 * @param reach distance up to which they touch
 */
export function trianglesMeet(
  surface: TriangleSurface,
  first: number,
  second: number,
  reach: number,
): boolean {
  const { vertices, triangles } = surface
  const h = 3 * first
  const g = 3 * second
  let shared = 0
  // Corners h + i and g + j are equal for the last shared vertex; after one hit they name it, after two see below.
  let sharedI = 0
  let sharedJ = 0
  // 0 + 1 + 2 less the shared corners: after two hits, what is left is the corner that is not shared.
  let ownI = 3
  let ownJ = 3
  for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 3; j++) {
      if (triangles[h + i] !== triangles[g + j]) continue
      shared++
      sharedI = i
      sharedJ = j
      ownI -= i
      ownJ -= j
    }
  }
  const a = 3 * triangles[h + sharedI]
  const b = 3 * triangles[h + ((sharedI + 1) % 3)]
  const c = 3 * triangles[h + ((sharedI + 2) % 3)]
  const q = 3 * triangles[g + ((sharedJ + 1) % 3)]
  const r = 3 * triangles[g + ((sharedJ + 2) % 3)]
  if (shared === 0) return apartTrianglesMeet(vertices, a, b, c, 3 * triangles[g], q, r, reach)
  if (shared === 1) return trianglesMeetBeyondCorner(vertices, a, b, c, q, r, reach)
  if (shared > 2) return true
  const otherEnd = ownI === (sharedI + 1) % 3 ? c : b
  return foldsOnto(vertices, a, otherEnd, 3 * triangles[h + ownI], 3 * triangles[g + ownJ])
}

/** For the triangles abc and pqr without a common vertex. */
function apartTrianglesMeet(
  vertices: Float64Array,
  a: number,
  b: number,
  c: number,
  p: number,
  q: number,
  r: number,
  reach: number,
): boolean {
  if (separates(vertices, a, b, c, p, q, r, reach, 3) || separates(vertices, p, q, r, a, b, c, reach, 3))
    return false
  return (
    segmentMeetsTriangle(vertices, a, b, p, q, r, reach) ||
    segmentMeetsTriangle(vertices, b, c, p, q, r, reach) ||
    segmentMeetsTriangle(vertices, c, a, p, q, r, reach) ||
    segmentMeetsTriangle(vertices, p, q, a, b, c, reach) ||
    segmentMeetsTriangle(vertices, q, r, a, b, c, reach) ||
    segmentMeetsTriangle(vertices, r, p, a, b, c, reach)
  )
}

/**
 * For the triangles abc and aqr, which share the corner a. What they have in common is convex and holds a; if it is
 * more than a, it ends on the far side of one of them, bc or qr, so it is enough to look there.
 */
function trianglesMeetBeyondCorner(
  vertices: Float64Array,
  a: number,
  b: number,
  c: number,
  q: number,
  r: number,
  reach: number,
): boolean {
  if (separates(vertices, a, b, c, q, q, r, reach, 2) || separates(vertices, a, q, r, b, b, c, reach, 2))
    return false
  return (
    segmentMeetsTriangle(vertices, b, c, a, q, r, reach) ||
    segmentMeetsTriangle(vertices, q, r, a, b, c, reach)
  )
}
