import { expect, test } from 'vitest'
import { seededRandom } from '../testing/seeded-random.ts'
import { surfaceFromLists } from '../testing/surface-from-lists.ts'
import { triangleGap } from './triangle-gap.ts'

type Vector3 = readonly [number, number, number]
type Corners = readonly [Vector3, Vector3, Vector3]

const TWO_TRIANGLES = [
  [0, 1, 2],
  [3, 4, 5],
]

const FLOOR: Corners = [
  [0, 0, 0],
  [4, 0, 0],
  [0, 4, 0],
]

function gap(other: Corners): [number, number] {
  const surface = surfaceFromLists([...FLOOR, ...other], TWO_TRIANGLES)
  return [triangleGap(surface, 0, 1), triangleGap(surface, 1, 0)]
}

test.each<{ place: string; other: Corners; expected: number }>([
  {
    place: 'a corner above the inside',
    other: [
      [1, 1, 0.5],
      [1, 1, 3],
      [2, 1, 3],
    ],
    expected: 0.5,
  },
  {
    place: 'the insides of two skew edges',
    other: [
      [4, 4, -2],
      [4, 4, 2],
      [9, 9, 0],
    ],
    expected: Math.sqrt(8),
  },
  {
    place: 'side by side in one plane',
    other: [
      [5, 0, 0],
      [9, 0, 0],
      [9, 4, 0],
    ],
    expected: 1,
  },
  {
    place: 'parallel edges',
    other: [
      [0, -3, 4],
      [4, -3, 4],
      [2, -9, 4],
    ],
    expected: 5,
  },
])('the gap is found with $place, from either side', ({ other, expected }) => {
  const [fromFirst, fromSecond] = gap(other)

  expect(fromFirst).toBeCloseTo(expected, 14)
  expect(fromSecond).toBeCloseTo(fromFirst, 14)
})

test('the gap of random triangles is that of their nearest points', () => {
  const random = seededRandom(5)
  const corner = (shift: number): Vector3 => [2 * random() - 1 + shift, 2 * random() - 1, 2 * random() - 1]
  for (let pair = 0; pair < 100; pair++) {
    // A shift of 2.1 along x keeps them apart.
    const t: Corners = [corner(0), corner(0), corner(0)]
    const s: Corners = [corner(2.1), corner(2.1), corner(2.1)]
    const sampled = Math.min(
      ...gridOf(t).flatMap((p) => gridOf(s).map((q) => Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]))),
    )

    const found = triangleGap(surfaceFromLists([...t, ...s], TWO_TRIANGLES), 0, 1)
    expect(found).toBeLessThanOrEqual(sampled + 1e-12)
    // The grid has points every twelfth of an edge of up to 3.5.
    expect(found).toBeGreaterThan(sampled - 0.15)
  }
})

const STEPS = 12

function gridOf([a, b, c]: Corners): Vector3[] {
  const points: Vector3[] = []
  for (let i = 0; i <= STEPS; i++) {
    for (let j = 0; i + j <= STEPS; j++) {
      const [u, v] = [i / STEPS, j / STEPS]
      const at = (axis: number) => (1 - u - v) * a[axis] + u * b[axis] + v * c[axis]
      points.push([at(0), at(1), at(2)])
    }
  }
  return points
}
