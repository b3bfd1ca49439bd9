import { createKernelValues, type KernelValues } from '../kernels/kernel-values.ts'

/** Trial triangles whose kernel values are held at a time, so that they stay in the first-level cache. */
export const TRIALS_AT_A_TIME = 128

/** Working space of `addFarField`. */
export type FarFieldScratch = {
  /** Kernel values from one test point to the points of the trial triangles at hand. */
  readonly values: KernelValues
  /** Σ w G over all pairs of points, by trial triangle, interleaved re, im. */
  readonly greenSums: Float64Array
}

export function createFarFieldScratch(): FarFieldScratch {
  return {
    values: createKernelValues(3 * TRIALS_AT_A_TIME),
    greenSums: new Float64Array(2 * TRIALS_AT_A_TIME),
  }
}
