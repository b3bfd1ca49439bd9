import type { TriangleSurface } from '../triangle-surface.ts'

/** The same triangles with three vertices each of their own, as formats without shared vertices store them. */
export function triangleSoup({ vertices, triangles, tags }: TriangleSurface): TriangleSurface {
  const corners = Float64Array.from({ length: 3 * triangles.length }, (_, i) => {
    return vertices[3 * triangles[Math.floor(i / 3)] + (i % 3)]
  })
  return { vertices: corners, triangles: triangles.map((_, h) => h), tags }
}
