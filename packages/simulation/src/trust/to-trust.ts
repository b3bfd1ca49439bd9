import type { FrequencyTrust } from '@hornbench/api-contract'
import type { TypedLayout } from '../observation/observation-layout.ts'
import type { ObservedSolution } from '../observed-solution.ts'
import { elementsPerWavelength } from './elements-per-wavelength.ts'
import { energyGapShare } from './energy-gap.ts'
import { judge } from './judge.ts'
import { COARSE_BELOW, MESH_LIMITED_BELOW } from './mesh-limits.ts'

/** How the equations of a frequency were solved. */
export type SolvedFacts = {
  readonly frequencyHz: number
  /** 0 when the equations were eliminated. */
  readonly iterations: number
  /** ‖b − A x‖ / ‖b‖. */
  readonly residual: number
  readonly converged: boolean
}

/**
 * How far the results of one frequency are to be trusted: what is known of its mesh, its equations and its energy, and a
 * verdict.
 *
 * @param solution of a source of 1 m/s
 */
export function toTrust(layout: TypedLayout, solution: ObservedSolution & SolvedFacts): FrequencyTrust {
  const { frequencyHz, iterations, residual, converged } = solution
  const elements = elementsPerWavelength(layout, frequencyHz)
  const measured = {
    elementsPerWavelength: elements,
    residual,
    converged,
    energyGapShare: energyGapShare(layout, solution),
  }
  return {
    ...measured,
    coarse: elements !== null && elements < COARSE_BELOW,
    meshLimited: elements !== null && elements < MESH_LIMITED_BELOW,
    method: iterations === 0 ? 'elimination' : 'iteration',
    iterations,
    ...judge(measured),
  }
}
