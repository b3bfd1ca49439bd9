import { LimitExceededError, LIMITS, type SolvePlan } from '@hornbench/api-contract'
import { type ComputePlan, processBytes } from '@hornbench/simulation'
import type { MeshedBody } from '../run/perform-mesh-task.ts'

type Use = {
  /** How a machine is used. Left out in a result, which has the same bytes wherever it was solved. */
  readonly compute?: ComputePlan
  /** Of the whole sweep; `null` while nothing is known. */
  readonly estimatedSeconds: number | null
}

/** What is known of a job before anything is solved. */
export function toSolvePlan(
  { prepared, meshHash }: MeshedBody,
  { compute, estimatedSeconds }: Use,
): SolvePlan {
  const { formulation, baffle, triangles, unknowns, symmetry, validToHz, warnings } = prepared
  return {
    formulation,
    baffle,
    triangles,
    unknowns,
    symmetry: { ...symmetry.planes, reasons: [...symmetry.reasons] },
    memoryBytes: compute?.processBytes ?? processBytes(prepared),
    ...(compute && {
      processes: compute.processes,
      threads: compute.threads,
      frequencyCost: compute.frequencyCost,
    }),
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
