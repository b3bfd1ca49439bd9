import type { TriangleSurface } from '../triangle-surface.ts'

/** The same surface with some triangles taken out. */
export function withoutTriangles(surface: TriangleSurface, removed: readonly number[]): TriangleSurface {
  const isKept = (t: number) => !removed.includes(t)
  return {
    vertices: surface.vertices,
    triangles: surface.triangles.filter((_, h) => isKept(Math.floor(h / 3))),
    tags: surface.tags.filter((_, t) => isKept(t)),
  }
}
