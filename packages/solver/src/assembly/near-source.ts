import type { PairRule } from '../quadrature/pair-rule.ts'
import type { AssemblyContext } from './assembly-context.ts'
import { CORNER_ORDERS } from './corner-order.ts'
import type { NearFieldScratch } from './near-field-scratch.ts'
import { pairFactor } from './pair-factor.ts'
import { PAIR_KIND } from './pair-kind.ts'

/** S + ηK' of a source triangle against the test hats. */
export function addNearSource(
  context: AssemblyContext,
  t: number,
  entry: number,
  rule: PairRule,
  sourceByCorner: Float64Array,
  scratch: NearFieldScratch,
): void {
  const { geometry, nearPairs } = context.surface
  const { normals, areas } = geometry
  const { x, y, z, values } = scratch
  const { testX, testY } = rule
  const nx = normals[3 * t]
  const ny = normals[3 * t + 1]
  const nz = normals[3 * t + 2]
  // In its own plane d·n is 0; what rounding leaves of it would be blown up by 1/r³.
  const coupling = nearPairs.kinds[entry] === PAIR_KIND.identical ? 0 : context.coupling
  const s = nearPairs.trials[entry]
  const factor = context.sourceWeights[s] * pairFactor(areas, t, s)
  const order = 3 * nearPairs.testOrders[entry]
  for (let j = 0; j < testX.length; j++) {
    const rise = coupling * (x[j] * nx + y[j] * ny + z[j] * nz)
    const re = factor * (values.greenRe[j] + rise * values.slopeIm[j])
    const im = factor * (values.greenIm[j] - rise * values.slopeRe[j])
    sourceByCorner[2 * CORNER_ORDERS[order]] += re * (1 - testX[j])
    sourceByCorner[2 * CORNER_ORDERS[order] + 1] += im * (1 - testX[j])
    sourceByCorner[2 * CORNER_ORDERS[order + 1]] += re * (testX[j] - testY[j])
    sourceByCorner[2 * CORNER_ORDERS[order + 1] + 1] += im * (testX[j] - testY[j])
    sourceByCorner[2 * CORNER_ORDERS[order + 2]] += re * testY[j]
    sourceByCorner[2 * CORNER_ORDERS[order + 2] + 1] += im * testY[j]
  }
}
