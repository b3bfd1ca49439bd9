import { SURFACE_TAG, type TriangleSurface } from '../triangle-surface.ts'

/** A surface from plain lists of points and corner triples. The first triangle is the source, the others are walls. */
export function surfaceFromLists(
  points: readonly (readonly number[])[],
  corners: readonly (readonly number[])[],
): TriangleSurface {
  const tags = new Uint8Array(corners.length).fill(SURFACE_TAG.wall)
  if (tags.length > 0) tags[0] = SURFACE_TAG.source
  return { vertices: Float64Array.from(points.flat()), triangles: Uint32Array.from(corners.flat()), tags }
}
