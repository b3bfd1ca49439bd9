import { nearPairIssues } from '@hornbench/simulation'
import type { TriangleSurface } from '@hornbench/surface-mesh'
import { SolveInputError } from './solve-input-error.ts'

/** Throws `SolveInputError` for a mesh on which far too many triangles are close to each other. */
export function assertFewNearPairs(surface: TriangleSurface): void {
  const [issue] = nearPairIssues(surface)
  if (issue) throw new SolveInputError(`${issue.code}: ${issue.message}`)
}
