import type { TriangleSurface } from '../triangle-surface.ts'
import { triangleArea } from './triangle-area.ts'

/** Area of all triangles, in the square of the surface's unit of length. */
export function surfaceArea(surface: TriangleSurface): number {
  const { vertices, triangles } = surface
  let area = 0
  for (let h = 0; h < triangles.length; h += 3) {
    area += triangleArea(vertices, 3 * triangles[h], 3 * triangles[h + 1], 3 * triangles[h + 2])
  }
  return area
}
