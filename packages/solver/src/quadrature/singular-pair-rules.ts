import { gaussLegendre } from './gauss-legendre.ts'
import { pairRuleFrom, type PairPoint, type PairRule } from './pair-rule.ts'

/**
 * Rules for pairs of triangles that touch, where the kernel is singular. Each takes relative coordinates, in which the
 * Jacobian cancels the singularity, as in Sauter and Schwab, *Boundary Element Methods* (2011), section 5.2; what is left
 * is smooth and gets Gauss rules.
 *
 * Their regions of the first two cases are not symmetric in the corners, so that a turned or mirrored mesh would get
 * another error. Here a pair of points P, Q is split evenly instead: with barycentric differences δ over all corners of
 * the pair, ζ = Σ max(δ, 0) = Σ max(−δ, 0), and the common rest τ,
 *
 *     P = max(δ, 0) + (1 − ζ) τ        Q = max(−δ, 0) + (1 − ζ) τ        P − Q = ζ · direction
 *
 * The distance is ζ times a function of the direction alone; τ moves both points along the triangle or edge that they
 * share, and only the hats see it, so that few points are exact in τ.
 *
 * `order` is the number of Gauss points for ζ; each coordinate of the direction gets one more, which is what
 * limits the accuracy; for a common vertex it is the number in all four directions. 3 for production, 4 for reference.
 */

/** Barycentric coordinates. */
type Barycentric = readonly [number, number, number]

const CORNERS: readonly Barycentric[] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
]

/** τ in a triangle: exact for products of two hats. */
const TRIANGLE_RESTS: readonly Barycentric[] = [
  [2 / 3, 1 / 6, 1 / 6],
  [1 / 6, 2 / 3, 1 / 6],
  [1 / 6, 1 / 6, 2 / 3],
]

/**
 * The same triangle twice, corners in the same order. δ is positive at one corner and negative at the two others, or
 * the other way round: six directions, each with a Jacobian ζ (1 − ζ)² / 2.
 */
export function identicalPairRule(order: 3 | 4): PairRule {
  const points: PairPoint[] = []
  for (const [i, corner] of CORNERS.entries()) {
    const [one, other] = [CORNERS[(i + 1) % 3], CORNERS[(i + 2) % 3]]
    for (const zeta of unitGauss(order)) {
      for (const share of unitGauss(order + 1)) {
        const opposite = mix(one, other, share.at)
        for (const rest of TRIANGLE_RESTS) {
          const p = mix(rest, corner, zeta.at)
          const q = mix(rest, opposite, zeta.at)
          const weight = (zeta.weight * share.weight * zeta.at * (1 - zeta.at) ** 2) / 6
          points.push(pairPoint(p, q, weight), pairPoint(q, p, weight))
        }
      }
    }
  }
  return pairRuleFrom(points)
}

/**
 * A common edge: v₀ and v₁ are its ends, in the same order in both triangles. The apex of one is positive in δ, that of
 * the other negative; the ends are both positive, both negative, or one of each: four directions of two coordinates, each
 * with a Jacobian ζ² (1 − ζ), and s more for a triangle of directions.
 */
export function commonEdgePairRule(order: 3 | 4): PairRule {
  const directions = unitGauss(order + 1)
  const [first, second, apex] = CORNERS
  const points: PairPoint[] = []
  const add = (p: Barycentric, q: Barycentric, zeta: Node, weight: number) => {
    for (const rest of unitGauss(2)) {
      const along = mix(first, second, rest.at)
      const whole = zeta.weight * zeta.at ** 2 * (1 - zeta.at) * rest.weight * weight
      points.push(pairPoint(mix(along, p, zeta.at), mix(along, q, zeta.at), whole))
    }
  }
  for (const zeta of unitGauss(order)) {
    for (const s of directions) {
      for (const t of directions) {
        const inTriangle = mix(apex, mix(first, second, t.at), s.at)
        add(inTriangle, apex, zeta, s.weight * t.weight * s.at)
        add(apex, inTriangle, zeta, s.weight * t.weight * s.at)
        add(mix(apex, first, s.at), mix(apex, second, t.at), zeta, s.weight * t.weight)
        add(mix(apex, second, s.at), mix(apex, first, t.at), zeta, s.weight * t.weight)
      }
    }
  }
  return pairRuleFrom(points)
}

/** A common vertex: v₀ of both triangles. Two regions of Sauter and Schwab, which are symmetric in the other corners. */
export function commonVertexPairRule(order: 3 | 4): PairRule {
  const gauss = unitGauss(order)
  const points: PairPoint[] = []
  for (const xi of gauss) {
    for (const a of gauss) {
      for (const b of gauss) {
        for (const c of gauss) {
          const far = [xi.at, xi.at * a.at] as const
          const near = [xi.at * b.at, xi.at * b.at * c.at] as const
          const weight = xi.weight * a.weight * b.weight * c.weight * xi.at ** 3 * b.at
          points.push([...far, ...near, weight], [...near, ...far, weight])
        }
      }
    }
  }
  return pairRuleFrom(points)
}

type Node = { readonly at: number; readonly weight: number }

/** Gauss points on 0 … 1. */
function unitGauss(order: number): Node[] {
  const { nodes, weights } = gaussLegendre(order)
  return Array.from(nodes, (node, i) => ({ at: 0.5 * (1 + node), weight: 0.5 * weights[i] }))
}

function mix(from: Barycentric, to: Barycentric, share: number): Barycentric {
  const at = (i: 0 | 1 | 2) => (1 - share) * from[i] + share * to[i]
  return [at(0), at(1), at(2)]
}

/** Barycentric to reference coordinates: the hats are 1 − x, x − y and y. */
function pairPoint(test: Barycentric, trial: Barycentric, weight: number): PairPoint {
  return [test[1] + test[2], test[2], trial[1] + trial[2], trial[2], weight]
}
