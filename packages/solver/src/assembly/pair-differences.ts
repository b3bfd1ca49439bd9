import type { PairRule } from '../quadrature/pair-rule.ts'
import type { AssemblyContext } from './assembly-context.ts'
import { CORNER_ORDERS } from './corner-order.ts'
import type { NearFieldScratch } from './near-field-scratch.ts'

/**
 * d = y − x by point. Taken relative to the two first corners, so that where the triangles share them the
 * difference is free of the rounding of the coordinates.
 */
export function writePairDifferences(
  context: Pick<AssemblyContext, 'surface'>,
  t: number,
  entry: number,
  rule: PairRule,
  scratch: NearFieldScratch,
): void {
  const { mesh, nearPairs } = context.surface
  const { triangles, vertices } = mesh
  const s = nearPairs.trials[entry]
  const t0 = cornerAt(triangles, t, nearPairs.testOrders[entry], 0)
  const t1 = cornerAt(triangles, t, nearPairs.testOrders[entry], 1)
  const t2 = cornerAt(triangles, t, nearPairs.testOrders[entry], 2)
  const s0 = cornerAt(triangles, s, nearPairs.trialOrders[entry], 0)
  const s1 = cornerAt(triangles, s, nearPairs.trialOrders[entry], 1)
  const s2 = cornerAt(triangles, s, nearPairs.trialOrders[entry], 2)
  for (let axis = 0; axis < 3; axis++) {
    const shift = vertices[s0 + axis] - vertices[t0 + axis]
    const test01 = vertices[t1 + axis] - vertices[t0 + axis]
    const test12 = vertices[t2 + axis] - vertices[t1 + axis]
    const trial01 = vertices[s1 + axis] - vertices[s0 + axis]
    const trial12 = vertices[s2 + axis] - vertices[s1 + axis]
    const { testX, testY, trialX, trialY } = rule
    const out = axis === 0 ? scratch.x : axis === 1 ? scratch.y : scratch.z
    for (let j = 0; j < testX.length; j++) {
      out[j] = shift + (trialX[j] * trial01 + trialY[j] * trial12) - (testX[j] * test01 + testY[j] * test12)
    }
  }
}

/** Offset into the vertices of the corner that the pair rule calls v_i. */
function cornerAt(triangles: Uint32Array, triangle: number, order: number, i: number): number {
  return 3 * triangles[3 * triangle + CORNER_ORDERS[3 * order + i]]
}
