import type { TriangleSurface } from '../triangle-surface.ts'

/** The same surface with one vertex moved elsewhere. */
export function withVertexAt(
  surface: TriangleSurface,
  vertex: number,
  position: readonly [number, number, number],
): TriangleSurface {
  const vertices = surface.vertices.slice()
  vertices.set(position, 3 * vertex)
  return { ...surface, vertices }
}
