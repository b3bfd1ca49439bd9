import type { DiscreteSurface } from './discrete-surface.ts'
import type { Vector3 } from './geometry/vector3.ts'

/**
 * Normal velocity of each triangle as a share of the source velocity: 1 on the source when it moves along its
 * own normals, axis · n when it moves as a rigid body along a unit vector, 0 elsewhere.
 */
export function sourceWeights(surface: DiscreteSurface, axis: Vector3 | undefined): Float64Array {
  const { sourceTriangles, geometry } = surface
  const { normals, areas } = geometry
  const weights = new Float64Array(areas.length)
  for (const t of sourceTriangles) {
    weights[t] = axis
      ? axis[0] * normals[3 * t] + axis[1] * normals[3 * t + 1] + axis[2] * normals[3 * t + 2]
      : 1
  }
  return weights
}
