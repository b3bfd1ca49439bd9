import type { TriangleSurface } from '@hornbench/surface-mesh'
import { dot, type Vector3, vectorAt } from '../geometry/vector3.ts'

/** How far the vertices of a mesh reach along an axis, measured from `origin`; the unit of the mesh. */
export function extentAlong(
  { vertices }: TriangleSurface,
  origin: Vector3,
  axis: Vector3,
): { low: number; high: number } {
  const start = dot(origin, axis)
  let low = Infinity
  let high = -Infinity
  for (let v = 0; v < vertices.length / 3; v++) {
    const along = dot(vectorAt(vertices, v), axis) - start
    low = Math.min(low, along)
    high = Math.max(high, along)
  }
  return { low, high }
}
