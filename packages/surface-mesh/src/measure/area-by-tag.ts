import type { TriangleSurface } from '../triangle-surface.ts'
import { triangleArea } from './triangle-area.ts'

/** Area of the triangles of each tag that occurs, in the square of the surface's unit of length. */
export function areaByTag(surface: TriangleSurface): Map<number, number> {
  const { vertices, triangles, tags } = surface
  const areas = new Map<number, number>()
  for (let t = 0; t < tags.length; t++) {
    const area = triangleArea(
      vertices,
      3 * triangles[3 * t],
      3 * triangles[3 * t + 1],
      3 * triangles[3 * t + 2],
    )
    areas.set(tags[t], (areas.get(tags[t]) ?? 0) + area)
  }
  return areas
}
