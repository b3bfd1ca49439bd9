import { SURFACE_TAG, type TriangleSurface } from '../triangle-surface.ts'

/** The same surface with further triangles on its vertices, tagged as walls. */
export function withTriangles(
  surface: TriangleSurface,
  corners: readonly (readonly number[])[],
): TriangleSurface {
  return {
    vertices: surface.vertices,
    triangles: Uint32Array.from([...surface.triangles, ...corners.flat()]),
    tags: Uint8Array.from([...surface.tags, ...corners.map(() => SURFACE_TAG.wall)]),
  }
}
