import type { TriangleSurface } from '../triangle-surface.ts'

/** All parts in one surface, side by side, without joining anything. */
export function joinSurfaces(...parts: readonly TriangleSurface[]): TriangleSurface {
  const vertices: number[] = []
  const triangles: number[] = []
  const tags: number[] = []
  for (const part of parts) {
    const offset = vertices.length / 3
    for (const value of part.vertices) vertices.push(value)
    for (const index of part.triangles) triangles.push(index + offset)
    for (const tag of part.tags) tags.push(tag)
  }
  return {
    vertices: Float64Array.from(vertices),
    triangles: Uint32Array.from(triangles),
    tags: Uint8Array.from(tags),
  }
}
