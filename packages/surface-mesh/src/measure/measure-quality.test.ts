import { describe, expect, test } from 'vitest'
import { EmptySurfaceError } from '../empty-surface-error.ts'
import { box } from '../testing/box.ts'
import { placeSurface } from '../testing/place-surface.ts'
import { surfaceFromLists } from '../testing/surface-from-lists.ts'
import { tetrahedron } from '../testing/tetrahedron.ts'
import { torus } from '../testing/torus.ts'
import { measureQuality } from './measure-quality.ts'

// Rounding: angles near 60° go through an arcsine of slope 2.
const DIGITS = 12

describe('measureQuality', () => {
  test('equilateral triangles are as good as it gets', () => {
    const quality = measureQuality(tetrahedron())

    expect(quality.minAngleDeg).toBeCloseTo(60, DIGITS)
    expect(quality.medianMinAngleDeg).toBeCloseTo(60, DIGITS)
    expect(quality.maxNeighbourSizeRatio).toBeCloseTo(1, DIGITS)
    expect(quality.minRelativeArea).toBeCloseTo(Math.sqrt(3) / 4, DIGITS)
    for (const length of [quality.minEdge, quality.meanEdge, quality.maxEdge])
      expect(length).toBeCloseTo(1, DIGITS)
  })

  test('the halves of squares have 45 degrees, and diagonals count once in the mean', () => {
    const quality = measureQuality(box())

    expect(quality.minAngleDeg).toBeCloseTo(45, DIGITS)
    expect(quality.minEdge).toBe(1)
    expect(quality.maxEdge).toBeCloseTo(Math.SQRT2, DIGITS)
    // 12 edges of the cube and 6 diagonals.
    expect(quality.meanEdge).toBeCloseTo((12 + 6 * Math.SQRT2) / 18, DIGITS)
  })

  test('the smallest angle of a 3-4-5 triangle is the one opposite 3', () => {
    const triangle = surfaceFromLists(
      [
        [0, 0, 0],
        [4, 0, 0],
        [0, 3, 0],
      ],
      [[0, 1, 2]],
    )

    expect(measureQuality(triangle).minAngleDeg).toBeCloseTo((Math.atan(3 / 4) * 180) / Math.PI, DIGITS)
  })

  test('the median is the middle of the smallest angles, the minimum their least', () => {
    const angles = [10, 40, 20, 30, 50]
    const points = angles.flatMap((deg, i) => {
      const half = (deg * Math.PI) / 360
      return [
        [0, 0, i],
        [Math.cos(half), Math.sin(half), i],
        [Math.cos(half), -Math.sin(half), i],
      ]
    })
    const corners = angles.map((_, i) => [3 * i, 3 * i + 1, 3 * i + 2])
    const quality = measureQuality(surfaceFromLists(points, corners))

    expect(quality.minAngleDeg).toBeCloseTo(10, DIGITS)
    expect(quality.medianMinAngleDeg).toBeCloseTo(30, DIGITS)
  })

  test('the size ratio of neighbours compares their mean edge lengths', () => {
    // Perimeters 3 + 4 + 5 and 3 + 3 + 3√2 over the common side of length 3.
    const points = [
      [0, 0, 0],
      [0, 3, 0],
      [4, 0, 0],
      [-3, 0, 0],
    ]
    const quality = measureQuality(
      surfaceFromLists(points, [
        [0, 2, 1],
        [0, 1, 3],
      ]),
    )

    expect(quality.maxNeighbourSizeRatio).toBeCloseTo(12 / (6 + 3 * Math.SQRT2), DIGITS)
  })

  test('a triangle without an area shows in each figure it spoils', () => {
    const quality = measureQuality(
      surfaceFromLists(
        [
          [0, 0, 0],
          [1, 0, 0],
          [3, 0, 0],
        ],
        [[0, 1, 2]],
      ),
    )

    expect(quality).toMatchObject({ minAngleDeg: 0, minRelativeArea: 0, minEdge: 1, meanEdge: 2, maxEdge: 3 })
  })

  test('a triangle with two equal corners has the angle 0', () => {
    const points = [
      [0, 0, 0],
      [1, 0, 0],
    ]

    expect(measureQuality(surfaceFromLists(points, [[0, 0, 1]])).minAngleDeg).toBe(0)
  })

  test('only the edge lengths depend on the unit', () => {
    const metres = measureQuality(torus(2, 1, 12, 8))
    const millimetres = measureQuality(placeSurface(torus(2, 1, 12, 8), { scale: 1000 }))

    expect(millimetres.minAngleDeg).toBeCloseTo(metres.minAngleDeg, DIGITS)
    expect(millimetres.maxNeighbourSizeRatio).toBeCloseTo(metres.maxNeighbourSizeRatio, DIGITS)
    expect(millimetres.minRelativeArea).toBeCloseTo(metres.minRelativeArea, DIGITS)
    expect(millimetres.meanEdge).toBeCloseTo(1000 * metres.meanEdge, DIGITS - 3)
  })

  test('nothing has no quality', () => {
    expect(() => measureQuality(surfaceFromLists([], []))).toThrow(EmptySurfaceError)
  })
})
