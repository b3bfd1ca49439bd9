import { legalizeAll, type Triangulation } from './delaunay.ts'
import { doubleArea, planeDistance, type PlanePoint } from './plane-point.ts'

const ROUNDS = 10

/**
 * Moves the inner points towards the middle of their neighbours where that improves the worst of the triangles
 * around them, and flips edges, a few times over.
 *
 * @param rimLength how many points, the first ones, stay where they are
 */
export function smoothPoints(mesh: Triangulation, rimLength: number): void {
  for (let round = 0; round < ROUNDS; round++) {
    const stars = starsOf(mesh, rimLength)
    for (let vertex = rimLength; vertex < mesh.points.length; vertex++) moveVertex(mesh.points, vertex, stars)
    legalizeAll(mesh)
  }
}

/** For each inner point the other two corners of its triangles, one pair after the other. */
function starsOf({ points, corners }: Triangulation, rimLength: number): number[][] {
  const stars = points.map((): number[] => [])
  for (let t = 0; t < corners.length; t += 3) {
    for (let i = 0; i < 3; i++) {
      const vertex = corners[t + i]
      if (vertex >= rimLength) stars[vertex].push(corners[t + ((i + 1) % 3)], corners[t + ((i + 2) % 3)])
    }
  }
  return stars
}

function moveVertex(points: PlanePoint[], vertex: number, stars: readonly number[][]): void {
  const star = stars[vertex]
  let x = 0
  let y = 0
  for (const neighbour of star) {
    x += points[neighbour][0]
    y += points[neighbour][1]
  }
  const middle: PlanePoint = [x / star.length, y / star.length]
  if (worstAround(points, star, middle) > worstAround(points, star, points[vertex])) points[vertex] = middle
}

/** Area by the sum of squared edges of the worst triangle; negative when one is turned over. */
function worstAround(points: readonly PlanePoint[], star: readonly number[], p: PlanePoint): number {
  let worst = Infinity
  for (let i = 0; i < star.length; i += 2) {
    const a = points[star[i]]
    const b = points[star[i + 1]]
    const edges = planeDistance(a, b) ** 2 + planeDistance(b, p) ** 2 + planeDistance(p, a) ** 2
    worst = Math.min(worst, doubleArea(p, a, b) / edges)
  }
  return worst
}
