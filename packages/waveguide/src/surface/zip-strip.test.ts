import { expect, test } from 'vitest'
import type { Vector } from './vector.ts'
import { zipStrip } from './zip-strip.ts'

/** Points on a straight line y = height from x = 0 to 1. */
function row(height: number, shares: readonly number[], firstIndex: number) {
  return { nodes: shares.map((x): Vector => [x, height, 0]), indices: shares.map((_, i) => firstIndex + i) }
}

function zip(lower: readonly number[], upper: readonly number[], height = 0.2) {
  const a = row(0, lower, 0)
  const b = row(height, upper, lower.length)
  const corners: number[] = []
  zipStrip(b, a, corners)
  const nodes = [...a.nodes, ...b.nodes]
  const triangles = []
  for (let k = 0; k < corners.length; k += 3) triangles.push(corners.slice(k, k + 3).map((i) => nodes[i]))
  return triangles
}

/** Positive when counter-clockwise. */
function signedArea([p, q, r]: Vector[]): number {
  return 0.5 * ((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]))
}

test.each([
  [4, 4],
  [4, 5],
  [3, 6],
  [7, 4],
  [1, 2],
  [12, 1],
])('a strip between %d and %d edges covers its area once, all triangles the same way round', (m, n) => {
  const even = (count: number) => Array.from({ length: count + 1 }, (_, i) => i / count)
  const triangles = zip(even(m), even(n))
  expect(triangles).toHaveLength(m + n)
  const areas = triangles.map(signedArea)
  expect(Math.min(...areas)).toBeGreaterThan(0)
  expect(areas.reduce((sum, area) => sum + area, 0)).toBeCloseTo(0.2, 14)
})

test('a strip to a single point is a fan', () => {
  expect(zip([0, 0.25, 0.5, 1], [0.5])).toHaveLength(3)
})

test('of two diagonals the shorter one is taken', () => {
  const [first] = zip([0, 1], [0.4, 1], 1)
  // The quadrilateral (0,0) (1,0) (1,1) (0.4,1): from the corner at 0.4 to (1,0) is shorter than from (0,0) to (1,1).
  expect(first).toContainEqual([1, 0, 0])
  expect(first).toContainEqual([0.4, 1, 0])
})
