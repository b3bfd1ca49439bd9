import { countNearPairs, SOLVER_LIMITS } from '@hornbench/solver'
import type { TriangleSurface } from '@hornbench/surface-mesh'
import { SolveInputError } from './solve-input-error.ts'

/**
 * Throws `SolveInputError` for a mesh on which far too many triangles are close to each other, measured by their own
 * length: needles as long as the body would take hours and gigabytes although they are few.
 */
export function assertFewNearPairs(surface: TriangleSurface): void {
  const pairs = countNearPairs(surface)
  if (pairs <= SOLVER_LIMITS.nearPairs) return
  throw new SolveInputError(
    `too_stretched: ${pairs} pairs of triangles lie closer together than their edges are long; at most ` +
      `${SOLVER_LIMITS.nearPairs} are solved. Use triangles with edges of similar length.`,
  )
}
