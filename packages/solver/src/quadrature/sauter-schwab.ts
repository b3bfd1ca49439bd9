import { gaussLegendre } from './gauss-legendre.ts'
import { pairRuleFrom, type PairPoint, type PairRule } from './pair-rule.ts'

/**
 * Rules for pairs of triangles that touch, where the kernel is singular: Sauter and Schwab, *Boundary Element
 * Methods* (2011), section 5.2. Each cuts the four-dimensional domain into regions and maps a cube onto each
 * region so that the Jacobian cancels the singularity; what is left is smooth and gets a tensor Gauss rule.
 *
 * `order` is the number of Gauss points in each of the four directions: 3 for production, 4 for reference.
 */

/** Where a region's map sends a point of the unit cube: test x, test y, trial x, trial y. */
type RegionMap = (
  xi: number,
  eta1: number,
  eta2: number,
  eta3: number,
) => readonly [number, number, number, number]

type Region = {
  readonly map: RegionMap
  readonly jacobian: (xi: number, eta1: number, eta2: number) => number
}

/** The same triangle twice, corners in the same order: three regions and their mirrors. */
export function identicalPairRule(order: 3 | 4): PairRule {
  const jacobian = (xi: number, eta1: number, eta2: number) => xi ** 3 * eta1 ** 2 * eta2
  const maps: RegionMap[] = [
    (xi, e1, e2, e3) => [xi, xi * (1 - e1 + e1 * e2), xi * (1 - e1 * e2 * e3), xi * (1 - e1)],
    (xi, e1, e2, e3) => [xi, xi * e1 * (1 - e2 + e2 * e3), xi * (1 - e1 * e2), xi * e1 * (1 - e2)],
    (xi, e1, e2, e3) => [xi * (1 - e1 * e2 * e3), xi * e1 * (1 - e2 * e3), xi, xi * e1 * (1 - e2)],
  ]
  return ruleOver(
    [...maps, ...maps.map(mirrored)].map((map) => ({ map, jacobian })),
    order,
  )
}

/** A common edge: v₀ and v₁ are its ends, in the same order in both triangles. */
export function commonEdgePairRule(order: 3 | 4): PairRule {
  const first = (xi: number, eta1: number) => xi ** 3 * eta1 ** 2
  const other = (xi: number, eta1: number, eta2: number) => xi ** 3 * eta1 ** 2 * eta2
  return ruleOver(
    [
      {
        map: (xi, e1, e2, e3) => [xi, xi * e1 * e3, xi * (1 - e1 * e2), xi * e1 * (1 - e2)],
        jacobian: first,
      },
      {
        map: (xi, e1, e2, e3) => [xi, xi * e1, xi * (1 - e1 * e2 * e3), xi * e1 * e2 * (1 - e3)],
        jacobian: other,
      },
      {
        map: (xi, e1, e2, e3) => [xi * (1 - e1 * e2), xi * e1 * (1 - e2), xi, xi * e1 * e2 * e3],
        jacobian: other,
      },
      {
        map: (xi, e1, e2, e3) => [xi * (1 - e1 * e2 * e3), xi * e1 * e2 * (1 - e3), xi, xi * e1],
        jacobian: other,
      },
      {
        map: (xi, e1, e2, e3) => [xi * (1 - e1 * e2 * e3), xi * e1 * (1 - e2 * e3), xi, xi * e1 * e2],
        jacobian: other,
      },
    ],
    order,
  )
}

/** A common vertex: v₀ of both triangles. */
export function commonVertexPairRule(order: 3 | 4): PairRule {
  const jacobian = (xi: number, _eta1: number, eta2: number) => xi ** 3 * eta2
  const map: RegionMap = (xi, e1, e2, e3) => [xi, xi * e1, xi * e2, xi * e2 * e3]
  return ruleOver(
    [map, mirrored(map)].map((each) => ({ map: each, jacobian })),
    order,
  )
}

function mirrored(map: RegionMap): RegionMap {
  return (xi, eta1, eta2, eta3) => {
    const [testX, testY, trialX, trialY] = map(xi, eta1, eta2, eta3)
    return [trialX, trialY, testX, testY]
  }
}

function ruleOver(regions: readonly Region[], order: 3 | 4): PairRule {
  const { nodes, weights } = gaussLegendre(order)
  const points: PairPoint[] = []
  const at = (i: number) => 0.5 * (1 + nodes[i])
  for (const { map, jacobian } of regions) {
    for (let i = 0; i < order ** 4; i++) {
      const digits = [i % order, Math.floor(i / order) % order, Math.floor(i / order ** 2) % order]
      const [a, b, c] = digits
      const d = Math.floor(i / order ** 3)
      const weight = (weights[a] * weights[b] * weights[c] * weights[d]) / 16
      points.push([...map(at(a), at(b), at(c), at(d)), weight * jacobian(at(a), at(b), at(c))])
    }
  }
  return pairRuleFrom(points)
}
