import type { TriangleSurface } from '../triangle-surface.ts'
import { withTriangles } from './with-triangles.ts'

/** The same surface with one more triangle, from an edge of the first triangle to a new vertex at `tip`. */
export function withWing(surface: TriangleSurface, tip: readonly [number, number, number]): TriangleSurface {
  const { vertices, triangles } = surface
  const grown = { ...surface, vertices: Float64Array.of(...vertices, ...tip) }
  return withTriangles(grown, [[triangles[0], triangles[1], vertices.length / 3]])
}
