import { SURFACE_TAG, type TriangleSurface } from '@hornbench/surface-mesh'
import { findNearPairs, type NearPairs } from './assembly/near-pairs.ts'
import { triangleGeometry, type TriangleGeometry } from './geometry/triangle-geometry.ts'
import { threePointSet, type PointSet } from './kernels/point-set.ts'

/** A surface with everything the integrals need that does not depend on the frequency. */
export type DiscreteSurface = {
  readonly mesh: TriangleSurface
  readonly geometry: TriangleGeometry
  /** Points of the far-field rule, three by triangle. */
  readonly points: PointSet
  readonly nearPairs: NearPairs
  /** Ascending indices of the triangles that move. */
  readonly sourceTriangles: Uint32Array
}

export function discretise(mesh: TriangleSurface): DiscreteSurface {
  const geometry = triangleGeometry(mesh)
  const sources: number[] = []
  mesh.tags.forEach((tag, t) => {
    if (tag === SURFACE_TAG.source) sources.push(t)
  })
  return {
    mesh,
    geometry,
    points: threePointSet(mesh, geometry.areas),
    nearPairs: findNearPairs(mesh, geometry),
    sourceTriangles: Uint32Array.from(sources),
  }
}
