import { expect, test } from 'vitest'
import { triangleGeometry } from '../geometry/triangle-geometry.ts'
import type { Vector3 } from '../geometry/vector3.ts'
import { octasphere } from '../testing/octasphere.ts'
import { surfaceFromTriangles } from '../testing/surface-from-triangles.ts'
import { CORNER_ORDERS } from './corner-order.ts'
import { countNearPairs, findNearPairs } from './near-pairs.ts'
import { PAIR_KIND } from './pair-kind.ts'

const SPHERE = octasphere(1, 2)
const GEOMETRY = triangleGeometry(SPHERE)
const PAIRS = findNearPairs(SPHERE, GEOMETRY, Uint32Array.from(SPHERE.tags.keys()))
const COUNT = GEOMETRY.areas.length

function entriesOf(t: number): number[] {
  return Array.from({ length: PAIRS.offsets[t + 1] - PAIRS.offsets[t] }, (_, i) => PAIRS.offsets[t] + i)
}

function cornersOf(t: number): number[] {
  return [...SPHERE.triangles.subarray(3 * t, 3 * t + 3)]
}

test('the contact of a pair is the number of vertices that it shares', () => {
  const { near, nearSplit, commonVertex, commonEdge, identical } = PAIR_KIND
  const kindsBySharing = [[near, nearSplit], [commonVertex], [commonEdge], [identical]]
  for (let t = 0; t < COUNT; t++) {
    for (const entry of entriesOf(t)) {
      const shared = cornersOf(PAIRS.trials[entry]).filter((v) => cornersOf(t).includes(v)).length
      expect(kindsBySharing[shared]).toContain(PAIRS.kinds[entry])
    }
  }
})

test('every triangle finds itself and all that touch it, in ascending order', () => {
  for (let t = 0; t < COUNT; t++) {
    const kinds = entriesOf(t).map((entry) => PAIRS.kinds[entry])
    const trials = entriesOf(t).map((entry) => PAIRS.trials[entry])
    const touching = Array.from({ length: COUNT }, (_, s) => s).filter((s) =>
      cornersOf(s).some((v) => cornersOf(t).includes(v)),
    )

    expect(kinds.filter((kind) => kind === PAIR_KIND.identical)).toHaveLength(1)
    expect(kinds.filter((kind) => kind === PAIR_KIND.commonEdge)).toHaveLength(3)
    expect(trials).toEqual(expect.arrayContaining(touching))
    expect(trials).toEqual(trials.toSorted((a, b) => a - b))
  }
})

test('the corner orders bring shared vertices to the front, in the same order in both triangles', () => {
  for (let t = 0; t < COUNT; t++) {
    for (const entry of entriesOf(t)) {
      const sharedCorners =
        { [PAIR_KIND.commonVertex]: 1, [PAIR_KIND.commonEdge]: 2 }[PAIRS.kinds[entry]] ?? 0
      for (let i = 0; i < sharedCorners; i++) {
        const testVertex = cornersOf(t)[CORNER_ORDERS[3 * PAIRS.testOrders[entry] + i]]
        const trialVertex = cornersOf(PAIRS.trials[entry])[CORNER_ORDERS[3 * PAIRS.trialOrders[entry] + i]]
        expect(testVertex).toBe(trialVertex)
      }
    }
  }
})

test('near pairs can be counted without building their list', () => {
  expect(countNearPairs(SPHERE)).toBe(PAIRS.trials.length)
})

test('pairs are near when their centres are within 2.5 of the longer longest edge', () => {
  for (let t = 0; t < COUNT; t++) {
    const near = new Set(entriesOf(t).map((entry) => PAIRS.trials[entry]))
    for (let s = 0; s < COUNT; s++) {
      const distance = Math.hypot(
        ...[0, 1, 2].map((axis) => GEOMETRY.centroids[3 * t + axis] - GEOMETRY.centroids[3 * s + axis]),
      )
      expect(near.has(s)).toBe(distance < 2.5 * Math.max(GEOMETRY.longestEdges[t], GEOMETRY.longestEdges[s]))
    }
  }
})

test.each([
  { gap: 0.4, kind: PAIR_KIND.nearSplit },
  { gap: 0.6, kind: PAIR_KIND.near },
])('two walls with a gap of $gap edges get the rule $kind', ({ gap, kind }) => {
  const wall = (z: number): [Vector3, Vector3, Vector3] => [
    [0, 0, z],
    [1, 0, z],
    [0.5, 0.8, z],
  ]
  const surface = surfaceFromTriangles([wall(0), wall(gap)])
  const pairs = findNearPairs(surface, triangleGeometry(surface), Uint32Array.from(surface.tags.keys()))

  expect([...pairs.kinds]).toEqual([PAIR_KIND.identical, kind, kind, PAIR_KIND.identical])
})

test('a graded body of long triangles has the pairs that comparing all of them gives, in their order', () => {
  const surface = octasphere(1, 3)
  const vertices = surface.vertices.map((value, i) => (i % 3 === 0 ? 5 * value ** 5 : value ** 3))
  const graded = { ...surface, vertices }
  const geometry = triangleGeometry(graded)
  const { centroids, longestEdges } = geometry
  const all = [...graded.tags.keys()]
  const pairs = findNearPairs(graded, geometry, Uint32Array.from(all))

  for (const t of all) {
    const compared = all.filter((s) => {
      const distance = Math.hypot(...[0, 1, 2].map((i) => centroids[3 * t + i] - centroids[3 * s + i]))
      return distance < 2.5 * Math.max(longestEdges[t], longestEdges[s])
    })
    expect([...pairs.trials.subarray(pairs.offsets[t], pairs.offsets[t + 1])]).toEqual(compared)
  }
  expect(Math.max(...longestEdges) / Math.min(...longestEdges)).toBeGreaterThan(20)
})

test('a triangle that is not finite is near nothing, and ends the search', () => {
  const broken = { ...SPHERE, vertices: SPHERE.vertices.map((value, i) => (i === 0 ? Infinity : value)) }
  const pairs = findNearPairs(broken, triangleGeometry(broken), Uint32Array.from(broken.tags.keys()))

  expect(pairs.trials.length).toBeLessThan(PAIRS.trials.length)
})
