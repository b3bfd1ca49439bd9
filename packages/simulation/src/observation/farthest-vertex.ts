import type { Vector3 } from '@hornbench/solver'
import type { TriangleSurface } from '@hornbench/surface-mesh'

/** How far the body reaches from a point, in the unit of the mesh. */
export function farthestVertexM({ vertices }: TriangleSurface, [x, y, z]: Vector3): number {
  let farthest = 0
  for (let at = 0; at < vertices.length; at += 3) {
    farthest = Math.max(farthest, Math.hypot(vertices[at] - x, vertices[at + 1] - y, vertices[at + 2] - z))
  }
  return farthest
}
