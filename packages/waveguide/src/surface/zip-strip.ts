import { distance, type Vector } from './vector.ts'

/** A ring within a sector: its nodes in the order of the azimuth, and their vertex indices. */
export type RingSide = { readonly nodes: readonly Vector[]; readonly indices: readonly number[] }

/**
 * Joins two neighbouring rings by triangles and appends their corners to `triangles`. Among all ways to
 * advance on one side or the other, takes the one with the best triangles: the smallest sum of (Σ edge²) /
 * area, which a sliver dominates. With rings in the order of u, the normals point into the air.
 */
export function zipStrip(inner: RingSide, outer: RingSide, triangles: number[]): void {
  const { advancesInner, width } = cheapestAdvances(inner.nodes, outer.nodes)
  const reversed: number[] = []
  let i = inner.nodes.length - 1
  let j = outer.nodes.length - 1
  while (i > 0 || j > 0) {
    if (advancesInner[i * width + j] === 1) {
      reversed.push(inner.indices[i - 1], outer.indices[j], inner.indices[i])
      i--
    } else {
      reversed.push(outer.indices[j - 1], outer.indices[j], inner.indices[i])
      j--
    }
  }
  for (let k = reversed.length - 3; k >= 0; k -= 3) {
    triangles.push(reversed[k], reversed[k + 1], reversed[k + 2])
  }
}

/**
 * How the cheapest strip up to inner node i and outer node j ends: 1 at `i * width + j` when its last step was on the
 * inner ring. Nodes that are more than two edges apart in their share of the ring are never joined.
 */
function cheapestAdvances(inner: readonly Vector[], outer: readonly Vector[]) {
  const width = outer.length
  const innerEdges = inner.length - 1
  const outerEdges = outer.length - 1
  const advancesInner = new Uint8Array(inner.length * width)
  const costs = new Float64Array(inner.length * width).fill(Infinity)
  costs[0] = 0
  const reach = (2 * outerEdges) / Math.max(1, Math.min(innerEdges, outerEdges))
  for (let i = 0; i <= innerEdges; i++) {
    const opposite = (i * outerEdges) / Math.max(1, innerEdges)
    const last = Math.min(outerEdges, Math.floor(opposite + reach))
    for (let j = Math.max(i === 0 ? 1 : 0, Math.ceil(opposite - reach)); j <= last; j++) {
      const here = i * width + j
      const onInner = i > 0 ? costs[here - width] + badness(inner[i - 1], inner[i], outer[j]) : Infinity
      const onOuter = j > 0 ? costs[here - 1] + badness(outer[j - 1], outer[j], inner[i]) : Infinity
      advancesInner[here] = onInner <= onOuter ? 1 : 0
      costs[here] = Math.min(onInner, onOuter)
    }
  }
  return { advancesInner, width }
}

/** (a² + b² + c²) / area of a triangle; 4√3 when equilateral. */
function badness(p: Vector, q: Vector, r: Vector): number {
  const a = distance(p, q)
  const b = distance(q, r)
  const c = distance(r, p)
  const half = 0.5 * (a + b + c)
  const area = Math.sqrt(Math.max(half * (half - a) * (half - b) * (half - c), Number.MIN_VALUE))
  return (a * a + b * b + c * c) / area
}
