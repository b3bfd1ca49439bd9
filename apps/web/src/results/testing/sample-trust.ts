import type { FrequencyTrust } from '@hornbench/api-contract'

/** A frequency that is well solved, but for what is told. */
export function sampleTrust(changes: Partial<FrequencyTrust> = {}): FrequencyTrust {
  return {
    elementsPerWavelength: 8.2,
    coarse: false,
    meshLimited: false,
    method: 'iteration',
    iterations: 31,
    residual: 8.3e-6,
    converged: true,
    energyGapShare: 0.004,
    verdict: 'good',
    reason: 'Fine mesh, small residual, and the powers agree.',
    ...changes,
  }
}
