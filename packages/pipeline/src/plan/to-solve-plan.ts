import { LimitExceededError, LIMITS, type SolvePlan } from '@hornbench/api-contract'
import { processBytes } from '@hornbench/simulation'
import type { MeshedBody } from '../run/perform-mesh-task.ts'

/**
 * What is known of a job before anything is solved.
 *
 * @param estimatedSeconds of the whole sweep; `null` while nothing is known
 */
export function toSolvePlan({ prepared, meshHash }: MeshedBody, estimatedSeconds: number | null): SolvePlan {
  const { formulation, baffle, triangles, unknowns, symmetry, validToHz, warnings } = prepared
  return {
    formulation,
    baffle,
    triangles,
    unknowns,
    symmetry: { ...symmetry.planes, reasons: [...symmetry.reasons] },
    memoryBytes: processBytes(prepared),
    validToHz,
    estimatedSeconds,
    meshHash,
    warnings: [...warnings],
  }
}

/** Of what can only be counted when the mesh is known: the sphere has more nodes around a larger body. */
export function assertResultFits(points: number, frequencies: number): void {
  if (points * frequencies <= LIMITS.resultValues.most) return
  throw new LimitExceededError('resultValues', ['submission', 'sweep'])
}
