import type { SolvePlan } from '@hornbench/api-contract'

/** What a preflight that looks at nothing says. */
export const SOME_PLAN: SolvePlan = {
  formulation: '3d',
  baffle: 'none',
  triangles: 12,
  unknowns: 8,
  memoryBytes: 1000,
  validToHz: 500,
  estimatedSeconds: null,
  meshHash: 'abc',
  warnings: [],
}
