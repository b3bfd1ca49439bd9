import { sourceFrame } from '@hornbench/solver'
import { repairSurface, type TriangleSurface } from '@hornbench/surface-mesh'
import type { Radiator } from './radiator.ts'
import { SolveInputError } from './solve-input-error.ts'

/**
 * A mesh as it was handed in, in metres: checked, repaired where that is safe (each repair is a warning), refused with
 * `SolveInputError` where it is not.
 */
export function radiatorFromMesh(mesh: TriangleSurface): Radiator {
  const { surface, issues } = repairSurface(mesh)
  const rejected = issues.find((issue) => issue.severity === 'rejected')
  if (rejected) throw new SolveInputError(`mesh: ${rejected.code}: ${rejected.message}`)
  return {
    surface,
    frame: sourceFrame(surface),
    sourceAreaCorrection: 1,
    warnings: issues.map(({ code, message }) => `${code}: ${message}`),
  }
}
