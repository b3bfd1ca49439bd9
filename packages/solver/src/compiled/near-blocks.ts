import {
  LISTED_COLUMNS,
  NEAR_ENTRY,
  NEAR_RULE,
  NEAR_TRIANGLE,
  PRODUCT_COLUMNS,
} from '@hornbench/solver-kernels'
import type { NearPairs } from '../assembly/near-pairs.ts'
import { CORNER_ORDERS } from '../assembly/corner-order.ts'
import { PAIR_KIND } from '../assembly/pair-kind.ts'
import type { DiscreteSurface } from '../discrete-surface.ts'
import type { PairRule } from '../quadrature/pair-rule.ts'

/** Writes one triangle for the near-field kernel; its source weight is left at 0. */
export function writeNearTriangle(view: DataView, at: number, surface: DiscreteSurface, t: number): void {
  const { mesh, geometry, columns } = surface
  for (let corner = 0; corner < 3; corner++) {
    const vertex = mesh.triangles[3 * t + corner]
    view.setUint32(at + NEAR_TRIANGLE.columns + 4 * corner, columns[3 * t + corner], true)
    for (let axis = 0; axis < 3; axis++) {
      const place = 8 * (3 * corner + axis)
      view.setFloat64(at + NEAR_TRIANGLE.corners + place, mesh.vertices[3 * vertex + axis], true)
      view.setFloat64(at + NEAR_TRIANGLE.curls + place, geometry.hatCurls[9 * t + 3 * corner + axis], true)
    }
  }
  for (let axis = 0; axis < 3; axis++) {
    view.setFloat64(at + NEAR_TRIANGLE.normal + 8 * axis, geometry.normals[3 * t + axis], true)
  }
  view.setFloat64(at + NEAR_TRIANGLE.area, geometry.areas[t], true)
}

/** Bytes of a rule for the near-field kernel. */
export function ruleBytes(rule: PairRule): number {
  return NEAR_RULE.columns + 8 * ruleColumns(rule).flat().length
}

/** Writes a rule for the near-field kernel. */
export function writeRule(view: DataView, at: number, rule: PairRule): void {
  const columns = ruleColumns(rule)
  view.setUint32(at + NEAR_RULE.count, columns[0].length, true)
  view.setUint32(at + NEAR_RULE.isProduct, rule.product === undefined ? 0 : 1, true)
  columns.flat().forEach((value, i) => view.setFloat64(at + NEAR_RULE.columns + 8 * i, value, true))
}

function ruleColumns(rule: PairRule): number[][] {
  if (rule.product !== undefined) {
    const columns = rule.product.map(({ x, y, weight }) => {
      return [x, y, weight / 4, weight, weight * (1 - x), weight * (x - y), weight * y]
    })
    return Array.from({ length: PRODUCT_COLUMNS }, (_, c) => columns.map((column) => column[c]))
  }
  const { testX, testY, trialX, trialY, weights } = rule
  const columns = [testX, testY, trialX, trialY, weights].map((column) => [...column])
  // Two points are worked on at a time: an odd list gets a point without weight.
  if (weights.length % 2 === 1) {
    columns.forEach((column, c) => column.push(c === LISTED_COLUMNS - 1 ? 0 : column[0]))
  }
  return columns
}

/** Writes entry number `entry` of the near list for the near-field kernel. */
export function writeNearEntry(view: DataView, at: number, pairs: NearPairs, entry: number): void {
  let code = pairs.kinds[entry] | (pairs.kinds[entry] === PAIR_KIND.identical ? NEAR_ENTRY.planeBit : 0)
  for (let i = 0; i < 3; i++) {
    code |= CORNER_ORDERS[3 * pairs.testOrders[entry] + i] << (NEAR_ENTRY.testShift + 2 * i)
    code |= CORNER_ORDERS[3 * pairs.trialOrders[entry] + i] << (NEAR_ENTRY.trialShift + 2 * i)
  }
  view.setUint32(at, pairs.trials[entry], true)
  view.setUint32(at + 4, code, true)
}
