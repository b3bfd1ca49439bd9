import type { PairRule } from '../quadrature/pair-rule.ts'
import type { AssemblyContext } from './assembly-context.ts'
import type { NearFieldScratch } from './near-field-scratch.ts'
import { pairFactor } from './pair-factor.ts'

/** The curl part of −ηN: η (curl φ_a · curl φ_b) ∬ G. */
export function addNearCurls(
  context: AssemblyContext,
  t: number,
  entry: number,
  rule: PairRule,
  byCorner: Float64Array,
  scratch: NearFieldScratch,
): void {
  const { geometry, columns, nearPairs } = context.surface
  const { hatCurls, areas } = geometry
  const { greenRe, greenIm } = scratch.values
  const s = nearPairs.trials[entry]
  let re = 0
  let im = 0
  for (let j = 0; j < rule.weights.length; j++) {
    re += greenRe[j]
    im += greenIm[j]
  }
  const factor = context.coupling * pairFactor(areas, t, s)
  for (let a = 0; a < 3; a++) {
    const test = 9 * t + 3 * a
    for (let b = 0; b < 3; b++) {
      const trial = 9 * s + 3 * b
      const product =
        hatCurls[test] * hatCurls[trial] +
        hatCurls[test + 1] * hatCurls[trial + 1] +
        hatCurls[test + 2] * hatCurls[trial + 2]
      const at = 6 * columns[3 * s + b] + 2 * a
      byCorner[at] -= factor * product * im
      byCorner[at + 1] += factor * product * re
    }
  }
}
