import type { TriangleSurface } from '../triangle-surface.ts'
import { surfaceFromLists } from './surface-from-lists.ts'

const GOLDEN = (1 + Math.sqrt(5)) / 2

const POINTS = [
  [-1, GOLDEN, 0],
  [1, GOLDEN, 0],
  [-1, -GOLDEN, 0],
  [1, -GOLDEN, 0],
  [0, -1, GOLDEN],
  [0, 1, GOLDEN],
  [0, -1, -GOLDEN],
  [0, 1, -GOLDEN],
  [GOLDEN, 0, -1],
  [GOLDEN, 0, 1],
  [-GOLDEN, 0, -1],
  [-GOLDEN, 0, 1],
]

const CORNERS = [
  [0, 11, 5],
  [0, 5, 1],
  [0, 1, 7],
  [0, 7, 10],
  [0, 10, 11],
  [1, 5, 9],
  [5, 11, 4],
  [11, 10, 2],
  [10, 7, 6],
  [7, 1, 8],
  [3, 9, 4],
  [3, 4, 2],
  [3, 2, 6],
  [3, 6, 8],
  [3, 8, 9],
  [4, 9, 5],
  [2, 4, 11],
  [6, 2, 10],
  [8, 6, 7],
  [9, 8, 1],
]

/** An icosahedron in the unit sphere whose triangles are cut in four `levels` times: 20 · 4^levels triangles. */
export function icosphere(levels: number): TriangleSurface {
  const points = POINTS.map(toUnitSphere)
  let corners = CORNERS
  for (let level = 0; level < levels; level++) {
    const midpoints = new Map<string, number>()
    const midpoint = (a: number, b: number): number => {
      const key = a < b ? `${a} ${b}` : `${b} ${a}`
      const known = midpoints.get(key)
      if (known !== undefined) return known
      midpoints.set(key, points.length)
      return points.push(toUnitSphere(points[a].map((value, axis) => value + points[b][axis]))) - 1
    }
    corners = corners.flatMap(([a, b, c]) => {
      const [ab, bc, ca] = [midpoint(a, b), midpoint(b, c), midpoint(c, a)]
      return [
        [a, ab, ca],
        [b, bc, ab],
        [c, ca, bc],
        [ab, bc, ca],
      ]
    })
  }
  return surfaceFromLists(points, corners)
}

function toUnitSphere(point: readonly number[]): number[] {
  const length = Math.hypot(...point)
  return point.map((value) => value / length)
}
