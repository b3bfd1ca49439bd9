import { CORNER_ORDERS } from '../assembly/corner-order.ts'
import type { NearFieldScratch } from '../assembly/near-field-scratch.ts'
import { writePairDifferences } from '../assembly/pair-differences.ts'
import { pairFactor } from '../assembly/pair-factor.ts'
import type { KernelRow } from '../kernels/kernel-row.ts'
import type { KernelValues } from '../kernels/kernel-values.ts'
import type { LayerPlanes } from './layer-planes.ts'
import type { LayerSource } from './layer-source.ts'

type NearTask = {
  readonly t: number
  readonly wavenumber: number
  readonly kernelRow: KernelRow
  readonly scratch: NearFieldScratch
}

/** Adds ∬ G φ_a φ_b of test triangle t and the triangles of the aperture in its near list. */
export function addNearLayer(
  source: LayerSource,
  { columns, re, im }: LayerPlanes,
  { t, wavenumber, kernelRow, scratch }: NearTask,
): void {
  const { surface, numbers, rows, pairRules } = source
  const { offsets, trials, kinds, testOrders, trialOrders } = surface.nearPairs
  for (let entry = offsets[t]; entry < offsets[t + 1]; entry++) {
    const s = trials[entry]
    if (numbers[s] < 0) continue
    const kind = kinds[entry]
    const rule = pairRules[kind]
    writePairDifferences({ surface }, t, entry, rule, scratch)
    kernelRow(0, 0, 0, wavenumber, scratch.points[kind], 0, rule.weights.length, scratch.values)
    const factor = pairFactor(surface.geometry.areas, t, s)
    for (let pair = 0; pair < 9; pair++) {
      const testCorner = CORNER_ORDERS[3 * testOrders[entry] + Math.floor(pair / 3)]
      const trialCorner = CORNER_ORDERS[3 * trialOrders[entry] + (pair % 3)]
      const row = rows.rowsByCorner[3 * t + testCorner]
      const at = columns * row + rows.columnsByCorner[3 * s + trialCorner]
      const sum = hatSum(rule.hatProducts[pair], scratch.values)
      re[at] += factor * sum.re
      im[at] += factor * sum.im
    }
  }
}

/** Σ G φ_a φ_b over the points of a pair; the weights are in `values` already. */
function hatSum(hats: Float64Array, { greenRe, greenIm }: KernelValues): { re: number; im: number } {
  let [re, im] = [0, 0]
  for (let j = 0; j < hats.length; j++) {
    re += hats[j] * greenRe[j]
    im += hats[j] * greenIm[j]
  }
  return { re, im }
}
