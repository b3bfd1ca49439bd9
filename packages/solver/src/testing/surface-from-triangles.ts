import { SURFACE_TAG, type TriangleSurface } from '@hornbench/surface-mesh'
import type { Vector3 } from '../geometry/vector3.ts'

/** A surface of loose triangles, all source. Corners at exactly the same place become one vertex. */
export function surfaceFromTriangles(
  corners: readonly (readonly [Vector3, Vector3, Vector3])[],
): TriangleSurface {
  const indices = new Map<string, number>()
  const vertices: number[] = []
  const triangles = corners.flat().map((corner) => {
    const key = corner.join(' ')
    const known = indices.get(key)
    if (known !== undefined) return known
    indices.set(key, indices.size)
    vertices.push(...corner)
    return indices.size - 1
  })
  return {
    vertices: Float64Array.from(vertices),
    triangles: Uint32Array.from(triangles),
    tags: new Uint8Array(corners.length).fill(SURFACE_TAG.source),
  }
}
