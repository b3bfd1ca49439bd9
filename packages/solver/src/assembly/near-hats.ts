import type { KernelValues } from '../kernels/kernel-values.ts'
import type { PairRule } from '../quadrature/pair-rule.ts'
import type { AssemblyContext } from './assembly-context.ts'
import { CORNER_ORDERS } from './corner-order.ts'
import type { NearFieldScratch } from './near-field-scratch.ts'
import { pairFactor } from './pair-factor.ts'
import { PAIR_KIND } from './pair-kind.ts'

/** −K − ηN less the curl part, test hat a against trial hat b. */
export function addNearHats(
  context: AssemblyContext,
  t: number,
  entry: number,
  rule: PairRule,
  byCorner: Float64Array,
  scratch: NearFieldScratch,
): void {
  const { geometry, columns, nearPairs } = context.surface
  const { block } = scratch
  const s = nearPairs.trials[entry]
  joinOperators(context, t, entry, rule, scratch)
  sumHatProducts(rule, scratch.values, block)
  const factor = pairFactor(geometry.areas, t, s)
  for (let a = 0; a < 3; a++) {
    const testCorner = CORNER_ORDERS[3 * nearPairs.testOrders[entry] + a]
    for (let b = 0; b < 3; b++) {
      const trialCorner = CORNER_ORDERS[3 * nearPairs.trialOrders[entry] + b]
      const at = 6 * columns[3 * s + trialCorner] + 2 * testCorner
      byCorner[at] += factor * block[2 * (3 * a + b)]
      byCorner[at + 1] += factor * block[2 * (3 * a + b) + 1]
    }
  }
}

/** Replaces the slope of each point by c = −slope (d·n_s) − ηk² (n_t·n_s) G. */
function joinOperators(
  context: AssemblyContext,
  t: number,
  entry: number,
  rule: PairRule,
  scratch: NearFieldScratch,
): void {
  const { geometry, nearPairs } = context.surface
  const { normals } = geometry
  const { x, y, z } = scratch
  const { greenRe, greenIm, slopeRe, slopeIm } = scratch.values
  const s = nearPairs.trials[entry]
  const twist = context.coupling * context.wavenumber ** 2 * normalProduct(normals, t, s)
  // In its own plane d·n is 0; what rounding leaves of it would be blown up by 1/r³.
  const side = nearPairs.kinds[entry] === PAIR_KIND.identical ? 0 : -1
  const nx = side * normals[3 * s]
  const ny = side * normals[3 * s + 1]
  const nz = side * normals[3 * s + 2]
  for (let j = 0; j < rule.weights.length; j++) {
    const height = x[j] * nx + y[j] * ny + z[j] * nz
    slopeRe[j] = height * slopeRe[j] + twist * greenIm[j]
    slopeIm[j] = height * slopeIm[j] - twist * greenRe[j]
  }
}

/** block(a, b) = Σ slope φ_a φ_b. */
function sumHatProducts(rule: PairRule, values: KernelValues, block: Float64Array): void {
  for (let pair = 0; pair < 9; pair++) {
    weightedSumInto(rule.hatProducts[pair], values.slopeRe, values.slopeIm, block, 2 * pair)
  }
}

function weightedSumInto(
  weights: Float64Array,
  re: Float64Array,
  im: Float64Array,
  out: Float64Array,
  at: number,
): void {
  let sumRe = 0
  let sumIm = 0
  for (let j = 0; j < weights.length; j++) {
    sumRe += weights[j] * re[j]
    sumIm += weights[j] * im[j]
  }
  out[at] = sumRe
  out[at + 1] = sumIm
}

function normalProduct(normals: Float64Array, t: number, s: number): number {
  return (
    normals[3 * t] * normals[3 * s] +
    normals[3 * t + 1] * normals[3 * s + 1] +
    normals[3 * t + 2] * normals[3 * s + 2]
  )
}
