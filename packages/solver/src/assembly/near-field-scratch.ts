import { createKernelValues, type KernelValues } from '../kernels/kernel-values.ts'
import type { PointSet } from '../kernels/point-set.ts'
import type { PairRules } from './pair-rules.ts'

/** Working space of `addNearField`. */
export type NearFieldScratch = {
  /** d = y − x at each point of the pair rule at hand: what the kernel row sees from 0. */
  readonly x: Float64Array
  readonly y: Float64Array
  readonly z: Float64Array
  /** The same as points, with the weights of the rule of each `PAIR_KIND`. */
  readonly points: readonly PointSet[]
  readonly values: KernelValues
  /** ∬ c φ_a φ_b, complex, entry 2 (3 a + b), in the corner order of the pair rule. */
  readonly block: Float64Array
}

export function createNearFieldScratch(rules: PairRules): NearFieldScratch {
  const most = Math.max(...rules.map((rule) => rule.weights.length))
  const x = new Float64Array(most)
  const y = new Float64Array(most)
  const z = new Float64Array(most)
  return {
    x,
    y,
    z,
    points: rules.map((rule) => ({ x, y, z, weight: rule.weights })),
    values: createKernelValues(most),
    block: new Float64Array(18),
  }
}
