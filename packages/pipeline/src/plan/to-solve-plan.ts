import { LimitExceededError, LIMITS, type SolvePlan } from '@hornbench/api-contract'
import type { ComputePlan } from '@hornbench/simulation'
import type { MeshedBody } from '../run/perform-mesh-task.ts'

/** Of the machine. `estimatedSeconds` are those of the whole sweep; `null` while nothing is known. */
type Use = { readonly compute: ComputePlan; readonly estimatedSeconds: number | null }

/** What is known of a job before anything is solved. */
export function toSolvePlan(
  { prepared, meshHash }: MeshedBody,
  { compute, estimatedSeconds }: Use,
): SolvePlan {
  const { formulation, triangles, unknowns, symmetry, validToHz, warnings } = prepared
  return {
    formulation,
    triangles,
    unknowns,
    symmetry: { ...symmetry.planes, reasons: [...symmetry.reasons] },
    memoryBytes: compute.processBytes,
    processes: compute.processes,
    threads: compute.threads,
    frequencyCost: compute.frequencyCost,
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
