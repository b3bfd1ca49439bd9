import type { TriangleSurface } from '../triangle-surface.ts'
import { orientation } from './orientation.ts'

/**
 * Volume that a closed surface encloses, in the cube of its unit of length: positive when the normals point out of the
 * solid, negative when they point into it. A sum over tetrahedra (divergence theorem) that share a corner of the
 * surface; on an open surface the value depends on that corner and means nothing.
 */
export function signedVolume(surface: TriangleSurface): number {
  const { vertices, triangles } = surface
  if (triangles.length === 0) return 0
  const apex = 3 * triangles[0]
  let sixfold = 0
  for (let h = 0; h < triangles.length; h += 3) {
    // The tetrahedron from the apex to an outward triangle seen from inside turns the other way: hence the minus.
    sixfold -= orientation(vertices, 3 * triangles[h], 3 * triangles[h + 1], 3 * triangles[h + 2], apex)
  }
  return sixfold / 6
}
