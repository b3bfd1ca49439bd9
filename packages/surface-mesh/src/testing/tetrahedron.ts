import type { TriangleSurface } from '../triangle-surface.ts'
import { surfaceFromLists } from './surface-from-lists.ts'

/** A regular tetrahedron with edges of length 1 round the origin: area √3, volume √2/12. */
export function tetrahedron(): TriangleSurface {
  const d = Math.SQRT1_2 / 2
  const points = [
    [d, d, d],
    [d, -d, -d],
    [-d, d, -d],
    [-d, -d, d],
  ]
  const corners = [
    [0, 1, 2],
    [0, 3, 1],
    [0, 2, 3],
    [1, 3, 2],
  ]
  return surfaceFromLists(points, corners)
}
