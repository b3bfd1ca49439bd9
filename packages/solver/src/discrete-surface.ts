import { SURFACE_TAG, type TriangleSurface } from '@hornbench/surface-mesh'
import { findNearPairs, type NearPairs } from './assembly/near-pairs.ts'
import { triangleGeometry, type TriangleGeometry } from './geometry/triangle-geometry.ts'
import { threePointSet, type PointSet } from './kernels/point-set.ts'
import type { FundamentalPart } from './symmetry/fundamental-part.ts'

/** A surface with everything the integrals need that does not depend on the frequency. */
export type DiscreteSurface = {
  /** All of it, images in mirror planes included. */
  readonly mesh: TriangleSurface
  readonly geometry: TriangleGeometry
  /** Rows and columns of the matrix. */
  readonly unknowns: number
  /** The unknown of each corner of each triangle, 3 T: its vertex, unless that shares one with its images. */
  readonly columns: Uint32Array
  /** Ascending indices of the triangles that the equations are tested on: all, unless some are images. */
  readonly testTriangles: Uint32Array
  /** Points of the far-field rule, three by triangle. */
  readonly points: PointSet
  /** Of the test triangles. */
  readonly nearPairs: NearPairs
  /** Ascending indices of the triangles that move. */
  readonly sourceTriangles: Uint32Array
}

/** @param part the part that the equations are tested on when the surface has mirror planes */
export function discretise(mesh: TriangleSurface, part?: FundamentalPart): DiscreteSurface {
  const geometry = triangleGeometry(mesh)
  const sources: number[] = []
  mesh.tags.forEach((tag, t) => {
    if (tag === SURFACE_TAG.source) sources.push(t)
  })
  const testTriangles = part?.testTriangles ?? Uint32Array.from(mesh.tags.keys())
  return {
    mesh,
    geometry,
    unknowns: part?.unknowns ?? mesh.vertices.length / 3,
    columns: part ? mesh.triangles.map((v) => part.unknownOf[v]) : mesh.triangles,
    testTriangles,
    points: threePointSet(mesh, geometry.areas),
    nearPairs: findNearPairs(mesh, geometry, testTriangles),
    sourceTriangles: Uint32Array.from(sources),
  }
}
