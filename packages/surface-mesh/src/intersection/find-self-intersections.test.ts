import { describe, expect, test } from 'vitest'
import { measureQuality } from '../measure/measure-quality.ts'
import { bodyOfRevolution } from '../testing/body-of-revolution.ts'
import { box } from '../testing/box.ts'
import { icosphere } from '../testing/icosphere.ts'
import { joinSurfaces } from '../testing/join-surfaces.ts'
import { placeSurface } from '../testing/place-surface.ts'
import { randomRotation } from '../testing/random-rotation.ts'
import { seededRandom } from '../testing/seeded-random.ts'
import { spikyStar } from '../testing/spiky-star.ts'
import { surfaceFromLists } from '../testing/surface-from-lists.ts'
import { tetrahedron } from '../testing/tetrahedron.ts'
import { thinCup } from '../testing/thin-cup.ts'
import { torus } from '../testing/torus.ts'
import { withVertexAt } from '../testing/with-vertex-at.ts'
import type { TriangleSurface } from '../triangle-surface.ts'
import { findSelfIntersections } from './find-self-intersections.ts'
import { trianglesMeet } from './triangles-meet.ts'

const none = { pairs: new Uint32Array(0), isDecided: true }

/** A long tetrahedron whose sharpest dihedral angle is `angleDeg`. */
function wedge(angleDeg: number): TriangleSurface {
  const half = (angleDeg * Math.PI) / 360
  const points = [
    [0, -2, 0],
    [0, 2, 0],
    [5, 0, 5 * Math.tan(half)],
    [5, 0, -5 * Math.tan(half)],
  ]
  return surfaceFromLists(points, [
    [0, 2, 1],
    [0, 1, 3],
    [0, 3, 2],
    [1, 2, 3],
  ])
}

function pairsByTestingAll(surface: TriangleSurface): string[] {
  const pairs: string[] = []
  for (let s = 0; s < surface.tags.length; s++) {
    for (let t = s + 1; t < surface.tags.length; t++)
      if (trianglesMeet(surface, s, t, 1e-9)) pairs.push(`${s} ${t}`)
  }
  return pairs
}

describe('findSelfIntersections', () => {
  test.each([
    ['a cube', box()],
    ['a box with many coplanar triangles', box({ max: [1, 2, 3], cells: 12 })],
    ['a thin plate with narrow triangles at its rim', box({ max: [1, 1, 1 / 36], cells: 12 })],
    ['a cup with a wall a third as thick as its edges', thinCup(12)],
    ['a torus with slivers', torus(2, 0.5, 16, 60)],
    [
      'a spindle with 200 triangles at each tip',
      bodyOfRevolution(
        [
          [0, 0],
          [1, 0.5],
          [0, 1],
        ],
        200,
      ),
    ],
    ['a wedge of 1.5 degrees', wedge(1.5)],
    ['two bodies side by side', joinSurfaces(box(), box({ min: [1.001, 0, 0], max: [2, 1, 1] }))],
    ['a body within another', joinSurfaces(icosphere(2), placeSurface(icosphere(2), { scale: 0.9 }))],
  ])('%s does not meet itself, however it is turned, scaled and shifted', (_, surface) => {
    const random = seededRandom(77)
    expect(findSelfIntersections(surface)).toEqual(none)
    for (let trial = 0; trial < 4; trial++) {
      const placed = placeSurface(surface, {
        scale: 10 ** (6 * random() - 3),
        rotation: randomRotation(random),
        shift: [random(), random(), random()],
      })
      expect(findSelfIntersections(placed)).toEqual(none)
    }
  })

  test('the torus with slivers has angles of 15 degrees and less', () => {
    expect(measureQuality(torus(2, 0.5, 16, 60)).minAngleDeg).toBeLessThan(15)
  })

  test('random stars with edges of all angles do not meet themselves', () => {
    const random = seededRandom(13)
    for (let trial = 0; trial < 10; trial++) {
      expect(findSelfIntersections(spikyStar(2, 4, random))).toEqual(none)
    }
  })

  test('a vertex pushed through the opposite wall is found with its triangles', () => {
    const random = seededRandom(14)
    for (let trial = 0; trial < 10; trial++) {
      const sphere = icosphere(2)
      const vertex = Math.floor((random() * sphere.vertices.length) / 3)
      const [x, y, z] = sphere.vertices.subarray(3 * vertex, 3 * vertex + 3)
      const pushed = withVertexAt(sphere, vertex, [-1.2 * x, -1.2 * y, -1.2 * z])
      const { pairs } = findSelfIntersections(pushed)
      const isAtVertex = (t: number) => pushed.triangles.subarray(3 * t, 3 * t + 3).includes(vertex)

      expect(pairs.length).toBeGreaterThan(0)
      for (let i = 0; i < pairs.length; i += 2) {
        expect(isAtVertex(pairs[i]) || isAtVertex(pairs[i + 1])).toBe(true)
      }
    }
  })

  test('finds the same pairs as a test of all pairs', () => {
    const crossed = joinSurfaces(
      placeSurface(torus(2, 0.7, 14, 9), { rotation: [0.3, 0.2, 0.1] }),
      placeSurface(icosphere(2), { scale: 1.5, shift: [1, 0, 0] }),
    )
    const { pairs, isDecided } = findSelfIntersections(crossed, { maxPairs: 1e6 })
    const found = Array.from({ length: pairs.length / 2 }, (_, i) => `${pairs[2 * i]} ${pairs[2 * i + 1]}`)

    expect(isDecided).toBe(true)
    expect(found.length).toBeGreaterThan(20)
    expect(found.sort()).toEqual(pairsByTestingAll(crossed).sort())
  })

  test.each([
    [
      'bodies that touch in a face',
      joinSurfaces(box({ cells: 2 }), box({ min: [1, 0.1, 0.1], max: [2, 1.1, 1.1] })),
    ],
    [
      'an edge that lies on a face',
      joinSurfaces(box(), placeSurface(tetrahedron(), { shift: [0.3, 0.4, 1 + Math.SQRT2 / 4] })),
    ],
    [
      'edges that touch in a point',
      joinSurfaces(
        box(),
        placeSurface(box(), { rotation: [0, 0, Math.PI / 4], shift: [1.5, 0.5 - Math.SQRT1_2, 1] }),
      ),
    ],
    ['a wedge of 0.9 degrees', wedge(0.9)],
    ['a flattened box', placeSurface(wedge(1e-9), { rotation: [1, 2, 3] })],
  ])('%s are found, however the surface is turned, scaled and shifted', (_, surface) => {
    const random = seededRandom(78)
    for (let trial = 0; trial < 10; trial++) {
      const placed = placeSurface(surface, {
        scale: 10 ** (6 * random() - 3),
        rotation: randomRotation(random),
        shift: [random(), random(), random()],
      })
      expect(findSelfIntersections(placed).pairs.length).toBeGreaterThan(0)
    }
  })

  test('ends at the stated number of pairs', () => {
    const twice = joinSurfaces(icosphere(3), placeSurface(icosphere(3), { rotation: [1, 1, 1] }))

    expect(findSelfIntersections(twice, { maxPairs: 7 }).pairs).toHaveLength(14)
  })

  test('gives up, and says so, where millions of triangles share a corner', () => {
    // 7000 triangles at each tip make 49 million pairs, more than the search may look at.
    expect(
      findSelfIntersections(
        bodyOfRevolution(
          [
            [0, 0],
            [1, 0.5],
            [0, 1],
          ],
          7000,
        ),
      ).isDecided,
    ).toBe(false)
  })

  test('nothing does not meet itself', () => {
    expect(findSelfIntersections(surfaceFromLists([], []))).toEqual(none)
  })
})
