import { nearestOnSurface } from '@hornbench/surface-mesh'
import type { BoundaryModel } from '../boundary-model.ts'
import { onSurfaceToleranceM } from '../geometry/on-surface-tolerance.ts'

/**
 * The interpolated surface pressure at a point that lies on the surface (the limit from the air side), or
 * `undefined` for a point that does not.
 *
 * @param surfacePressure interleaved re, im by vertex
 */
export function surfacePressureAt(
  model: BoundaryModel,
  surfacePressure: Float64Array,
  x: number,
  y: number,
  z: number,
): { re: number; im: number } | undefined {
  const { mesh } = model.surface
  const nearest = nearestOnSurface(mesh, x, y, z, model.tree)
  if (nearest.distance > onSurfaceToleranceM(model.radiusM)) return undefined
  let re = 0
  let im = 0
  for (let i = 0; i < 3; i++) {
    const v = 2 * mesh.triangles[3 * nearest.triangle + i]
    re += nearest.barycentric[i] * surfacePressure[v]
    im += nearest.barycentric[i] * surfacePressure[v + 1]
  }
  return { re, im }
}
