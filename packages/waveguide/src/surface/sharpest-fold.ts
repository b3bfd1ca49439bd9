import type { TriangleSurface } from '@hornbench/surface-mesh'
import { unitNormals } from './unit-normals.ts'

/**
 * The largest angle between the normals of two triangles that share an edge, degrees: 0 on a plane, 90 at the
 * edge of a box, 180 where a surface lies on itself. The surface must be closed and consistently oriented.
 */
export function sharpestFoldDeg(surface: TriangleSurface): number {
  const { triangles } = surface
  const vertexCount = surface.vertices.length / 3
  const normals = unitNormals(surface)
  const triangleOfEdge = new Map<number, number>()
  let smallestCosine = 1
  for (let h = 0; h < triangles.length; h++) {
    const triangle = Math.floor(h / 3)
    const from = triangles[h]
    const to = triangles[3 * triangle + ((h + 1) % 3)]
    triangleOfEdge.set(from * vertexCount + to, triangle)
    const neighbour = triangleOfEdge.get(to * vertexCount + from)
    if (neighbour !== undefined)
      smallestCosine = Math.min(smallestCosine, cosine(normals, triangle, neighbour))
  }
  return (Math.acos(Math.max(-1, smallestCosine)) * 180) / Math.PI
}

function cosine(normals: Float64Array, a: number, b: number): number {
  return (
    normals[3 * a] * normals[3 * b] +
    normals[3 * a + 1] * normals[3 * b + 1] +
    normals[3 * a + 2] * normals[3 * b + 2]
  )
}
