import { countNearPairs, SOLVER_LIMITS } from '@hornbench/solver'
import type { TriangleSurface } from '@hornbench/surface-mesh'
import type { InputIssue } from '../unusable-input-error.ts'

/**
 * An issue for a mesh on which far too many triangles are close to each other, measured by their own length: needles as
 * long as the body would take hours and gigabytes although they are few.
 */
export function nearPairIssues(surface: TriangleSurface): InputIssue[] {
  const pairs = countNearPairs(surface)
  if (pairs <= SOLVER_LIMITS.nearPairs) return []
  const message =
    `${pairs} pairs of triangles lie closer together than their edges are long; at most ` +
    `${SOLVER_LIMITS.nearPairs} are solved. Use triangles with edges of similar length.`
  return [{ path: ['triangles'], code: 'too_stretched', message }]
}
