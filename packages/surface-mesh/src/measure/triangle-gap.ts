import { squaredSegmentDistance } from '../intersection/segment-distance.ts'
import type { TriangleSurface } from '../triangle-surface.ts'
import { closestPointOnTriangle } from './closest-point-on-triangle.ts'

const NEXT = [1, 2, 0]

/**
 * The distance between triangles t and s of a surface, which must not cut each other. It lies between two edges, or
 * between a corner of one and the inside of the other.
 */
export function triangleGap({ vertices, triangles }: TriangleSurface, t: number, s: number): number {
  let least = Infinity
  for (let i = 0; i < 3; i++) {
    const p = 3 * triangles[3 * t + i]
    const q = 3 * triangles[3 * t + NEXT[i]]
    for (let j = 0; j < 3; j++) {
      const u = 3 * triangles[3 * s + j]
      const v = 3 * triangles[3 * s + NEXT[j]]
      least = Math.min(least, squaredSegmentDistance(vertices, p, q, u, v))
    }
    least = Math.min(least, squaredDistanceFromCorner(vertices, triangles, p, s))
    least = Math.min(least, squaredDistanceFromCorner(vertices, triangles, 3 * triangles[3 * s + i], t))
  }
  return Math.sqrt(least)
}

function squaredDistanceFromCorner(
  vertices: Float64Array,
  triangles: Uint32Array,
  corner: number,
  s: number,
): number {
  return closestPointOnTriangle(
    vertices[corner],
    vertices[corner + 1],
    vertices[corner + 2],
    vertices,
    3 * triangles[3 * s],
    3 * triangles[3 * s + 1],
    3 * triangles[3 * s + 2],
    new Float64Array(3),
  )
}
