import { describe, expect, test } from 'vitest'
import { convexPolygonsMeet } from '../testing/convex-polygons-meet.ts'
import { seededRandom } from '../testing/seeded-random.ts'
import { surfaceFromLists } from '../testing/surface-from-lists.ts'
import { trianglesMeet } from './triangles-meet.ts'

type Point = readonly [number, number, number]

/** Far above rounding, and far below the smallest gap between triangles with whole coordinates up to 4. */
const REACH = 1e-9

/** Draws points with small whole coordinates, so that touching, coplanar and collinear cases are frequent. */
function pointSource(seed: number, size: readonly [number, number, number]): () => Point {
  const random = seededRandom(seed)
  const draw = (axis: number) => Math.floor(random() * size[axis])
  return () => [draw(0), draw(1), draw(2)]
}

function hasArea([a, b, c]: readonly Point[]): boolean {
  const [u, v] = [b, c].map((p) => p.map((value, axis) => value - a[axis]))
  return [0, 1, 2].some(
    (axis) => u[(axis + 1) % 3] * v[(axis + 2) % 3] !== u[(axis + 2) % 3] * v[(axis + 1) % 3],
  )
}

type Draw = () => { corners: readonly Point[]; triangles: readonly (readonly number[])[]; verdict: boolean }

/** Compares the verdicts on many pairs of triangles, in both orders, with those of the judge. */
function compareVerdicts(draw: Draw) {
  const disagreements: (readonly Point[])[] = []
  let meeting = 0
  const trials = 4000
  for (let trial = 0; trial < trials; trial++) {
    const { corners, triangles, verdict } = draw()
    const surface = surfaceFromLists(corners, triangles)
    const verdicts = [trianglesMeet(surface, 0, 1, REACH), trianglesMeet(surface, 1, 0, REACH)]
    if (!verdicts.every((meets) => meets === verdict)) disagreements.push(corners)
    if (verdict) meeting++
  }
  return { disagreements, shareMeeting: meeting / trials }
}

describe('trianglesMeet', () => {
  test.each([
    ['in space', [5, 5, 5]],
    ['in three layers', [5, 5, 3]],
    ['in a plane', [6, 6, 1]],
  ] as const)('agrees with separating axes for triangles without a common vertex, %s', (_, size) => {
    const point = pointSource(31, size)
    const draw = () => {
      for (;;) {
        const corners = Array.from({ length: 6 }, point)
        const [first, second] = [corners.slice(0, 3), corners.slice(3)]
        if (!hasArea(first) || !hasArea(second)) continue
        return {
          corners,
          triangles: [
            [0, 1, 2],
            [3, 4, 5],
          ],
          verdict: convexPolygonsMeet(first, second),
        }
      }
    }
    const { disagreements, shareMeeting } = compareVerdicts(draw)

    expect(disagreements).toEqual([])
    // Both verdicts are well represented.
    expect(shareMeeting).toBeGreaterThan(0.05)
    expect(shareMeeting).toBeLessThan(0.95)
  })

  test.each([
    ['in space', [5, 5, 5]],
    ['in three layers', [5, 5, 3]],
    ['in a plane', [6, 6, 1]],
  ] as const)('agrees with separating axes for triangles with a common corner, %s', (_, size) => {
    const point = pointSource(32, size)
    // What they share beyond the corner reaches a far side, so it survives when one of them loses its 64th at the corner.
    const trim = 64
    const draw = () => {
      for (;;) {
        const corners = Array.from({ length: 5 }, point)
        const [apex, a, b, c, d] = corners
        if (!hasArea([apex, a, b]) || !hasArea([apex, c, d])) continue
        const at = (p: Point, share: number): Point => [
          share * (p[0] - apex[0]),
          share * (p[1] - apex[1]),
          share * (p[2] - apex[2]),
        ]
        const trimmed = [at(a, 1), at(a, trim), at(b, trim), at(b, 1)]
        const verdict = convexPolygonsMeet(trimmed, [[0, 0, 0], at(c, trim), at(d, trim)])
        return {
          corners,
          triangles: [
            [1, 2, 0],
            [3, 0, 4],
          ],
          verdict,
        }
      }
    }
    const { disagreements, shareMeeting } = compareVerdicts(draw)

    expect(disagreements).toEqual([])
    // Both verdicts are well represented.
    expect(shareMeeting).toBeGreaterThan(0.05)
    expect(shareMeeting).toBeLessThan(0.95)
  })

  test('triangles over a common edge meet when they are folded onto each other, whichever corners they share', () => {
    const points = [
      [0, 0, 0],
      [1, 0, 0],
      [0.3, 0.7, 0],
      [0.6, 0.4, 0.001],
      [0.6, 0.4, 1],
    ]
    const turns = [
      [0, 1, 2],
      [1, 2, 0],
      [2, 0, 1],
    ]
    for (const first of turns) {
      for (const second of turns) {
        const meets = (tip: number) => {
          const corners = [first.map((i) => [0, 1, 2][i]), second.map((i) => [1, 0, tip][i])]
          return trianglesMeet(surfaceFromLists(points, corners), 0, 1, REACH)
        }
        expect(meets(3)).toBe(true)
        expect(meets(4)).toBe(false)
      }
    }
  })

  test('triangles on the same three vertices meet', () => {
    const surface = surfaceFromLists(
      [
        [0, 0, 0],
        [1, 0, 0],
        [0, 1, 0],
      ],
      [
        [0, 1, 2],
        [0, 2, 1],
      ],
    )

    expect(trianglesMeet(surface, 0, 1, REACH)).toBe(true)
  })
})
