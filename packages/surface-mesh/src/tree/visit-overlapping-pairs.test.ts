import { describe, expect, test } from 'vitest'
import { seededRandom } from '../testing/seeded-random.ts'
import { surfaceFromLists } from '../testing/surface-from-lists.ts'
import type { TriangleSurface } from '../triangle-surface.ts'
import { buildTriangleTree } from './triangle-tree.ts'
import { visitOverlappingPairs } from './visit-overlapping-pairs.ts'

function scatteredTriangles(count: number, size: number): TriangleSurface {
  const random = seededRandom(count)
  const points = Array.from({ length: count }, () => [random(), random(), random()]).flatMap((center) =>
    [0, 1, 2].map(() => center.map((value) => value + size * random())),
  )
  return surfaceFromLists(
    points,
    Array.from({ length: count }, (_, t) => [3 * t, 3 * t + 1, 3 * t + 2]),
  )
}

function pairsByComparingAll({ vertices }: TriangleSurface, reach: number): string[] {
  const range = (t: number, axis: number) => [0, 1, 2].map((i) => vertices[9 * t + 3 * i + axis])
  const overlap = (s: number, t: number) =>
    [0, 1, 2].every((axis) => {
      const [first, second] = [range(s, axis), range(t, axis)]
      return (
        Math.min(...first) <= Math.max(...second) + reach && Math.min(...second) <= Math.max(...first) + reach
      )
    })
  const pairs: string[] = []
  for (let s = 0; s < vertices.length / 9; s++)
    for (let t = s + 1; t < vertices.length / 9; t++) if (overlap(s, t)) pairs.push(`${s} ${t}`)
  return pairs
}

describe('visitOverlappingPairs', () => {
  test.each([
    [300, 0.1, 0],
    [300, 0.1, 0.05],
    [40, 1, 0],
    [1, 1, 0],
    [2, 1, 0],
  ])('of %d triangles of size %d, each pair within %d is visited once', (count, size, reach) => {
    const surface = scatteredTriangles(count, size)
    const pairs: string[] = []
    const onPair = (a: number, b: number) => pairs.push(`${Math.min(a, b)} ${Math.max(a, b)}`) > 0
    const isComplete = visitOverlappingPairs(buildTriangleTree(surface), { reach, maxSteps: 1e9, onPair })

    expect(isComplete).toBe(true)
    expect(pairs.sort()).toEqual(pairsByComparingAll(surface, reach).sort())
  })

  test('ends when told to', () => {
    let visited = 0
    const onPair = () => ++visited < 3
    visitOverlappingPairs(buildTriangleTree(scatteredTriangles(40, 1)), { reach: 0, maxSteps: 1e9, onPair })

    expect(visited).toBe(3)
  })

  test('gives up after the steps it was given', () => {
    const tree = buildTriangleTree(scatteredTriangles(40, 1))
    let visited = 0
    const onPair = () => ++visited > 0

    expect(visitOverlappingPairs(tree, { reach: 0, maxSteps: 50, onPair })).toBe(false)
    expect(visited).toBeLessThanOrEqual(50)
  })
})
