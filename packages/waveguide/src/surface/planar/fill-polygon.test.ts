import { describe, expect, test } from 'vitest'
import { fillPolygon } from './fill-polygon.ts'
import { doubleArea, planeDistance, type PlanePoint } from './plane-point.ts'

/** The corners of a polygon with nodes at about equal steps between them. */
function withNodes(corners: readonly PlanePoint[], edge: number): PlanePoint[] {
  return corners.flatMap((from, i) => {
    const to = corners[(i + 1) % corners.length]
    const count = Math.max(1, Math.round(planeDistance(from, to) / edge))
    return Array.from({ length: count }, (_, k): PlanePoint => {
      return [from[0] + ((to[0] - from[0]) * k) / count, from[1] + ((to[1] - from[1]) * k) / count]
    })
  })
}

const SQUARE: PlanePoint[] = [
  [0, 0],
  [100, 0],
  [100, 100],
  [0, 100],
]
const ANGLE: PlanePoint[] = [
  [0, 0],
  [120, 0],
  [120, 20],
  [20, 20],
  [20, 100],
  [0, 100],
]

function fill(polygon: readonly PlanePoint[], edge: number, maxTriangles = 5000) {
  const filled = fillPolygon(polygon, { edgeAt: () => edge, maxTriangles })
  if (typeof filled === 'string') throw new Error(filled)
  const { points, triangles } = filled
  const areas: number[] = []
  let smallestAngle = 180
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [points[triangles[t]], points[triangles[t + 1]], points[triangles[t + 2]]]
    areas.push(0.5 * doubleArea(a, b, c))
    const sides = [planeDistance(b, c), planeDistance(c, a), planeDistance(a, b)].sort((p, q) => p - q)
    const cosine = (sides[1] ** 2 + sides[2] ** 2 - sides[0] ** 2) / (2 * sides[1] * sides[2])
    smallestAngle = Math.min(smallestAngle, (Math.acos(cosine) * 180) / Math.PI)
  }
  return { points, triangles, areas, smallestAngle }
}

describe('a filled polygon', () => {
  test.each([
    ['a square', SQUARE, 10_000],
    ['an angle', ANGLE, 2400 + 1600],
  ])('covers %s once with triangles that stand counter-clockwise', (_, corners, area) => {
    const { areas } = fill(withNodes(corners, 8), 8)
    expect(Math.min(...areas)).toBeGreaterThan(0)
    expect(areas.reduce((sum, one) => sum + one, 0)).toBeCloseTo(area, 6)
  })

  test('keeps its rim: the same nodes in the same order, and no others on it', () => {
    const rim = withNodes(SQUARE, 9)
    const { points } = fill(rim, 9)
    expect(points.slice(0, rim.length)).toEqual(rim)
    const inner = points.slice(rim.length)
    expect(inner.length).toBeGreaterThan(50)
    for (const [x, y] of inner) expect(Math.min(x, y, 100 - x, 100 - y)).toBeGreaterThan(2)
  })

  test('has well shaped triangles of the wanted size', () => {
    const { areas, smallestAngle } = fill(withNodes(SQUARE, 6), 6)
    expect(smallestAngle).toBeGreaterThan(28)
    const wanted = (Math.sqrt(3) / 4) * 36
    expect(10_000 / areas.length / wanted).toBeGreaterThan(0.75)
    expect(10_000 / areas.length / wanted).toBeLessThan(1.35)
  })

  test('grows from a fine rim to the wanted size by a third from one triangle to the next', () => {
    const fine = fill(withNodes(SQUARE, 2), 40)
    expect(fine.smallestAngle).toBeGreaterThan(20)
    expect(fine.areas.length).toBeLessThan(1500)
    expect(Math.max(...fine.areas)).toBeGreaterThan(20 * Math.min(...fine.areas))
  })

  test('is the same to the bit when it is made again', () => {
    expect(fill(withNodes(ANGLE, 7), 7)).toEqual(fill(withNodes(ANGLE, 7), 7))
  })

  test('is refused when it crosses itself or would have too many triangles', () => {
    const crossed: PlanePoint[] = [
      [0, 0],
      [10, 10],
      [10, 0],
      [0, 10],
    ]
    expect(fillPolygon(crossed, { edgeAt: () => 5, maxTriangles: 100 })).toBe('not-simple')
    expect(fillPolygon(SQUARE.toReversed(), { edgeAt: () => 50, maxTriangles: 100 })).toBe('not-simple')
    expect(fillPolygon(withNodes(SQUARE, 5), { edgeAt: () => 5, maxTriangles: 300 })).toBe('too-many')
  })
})
