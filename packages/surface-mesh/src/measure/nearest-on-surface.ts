import { searchNearestFirst } from '../tree/search-nearest-first.ts'
import { buildTriangleTree, type TriangleTree } from '../tree/triangle-tree.ts'
import type { TriangleSurface } from '../triangle-surface.ts'
import { closestPointOnTriangle } from './closest-point-on-triangle.ts'

/** The place on a surface that is closest to a point. */
export type NearestOnSurface = {
  /** In the unit of the surface, ≥ 0 on both sides of it. */
  readonly distance: number
  /** Index of the triangle; on a shared edge or corner, one of those that meet there. */
  readonly triangle: number
  /** Weights of the three corners of the triangle; their sum is 1, and none is negative beyond rounding. */
  readonly barycentric: readonly [u: number, v: number, w: number]
}

/**
 * Finds the place on a surface closest to (x, y, z).
 *
 * @param tree of this surface, from `buildTriangleTree`: pass it when there are many points, since building it costs
 *   more than a search
 * @throws EmptySurfaceError without triangles
 */
export function nearestOnSurface(
  surface: TriangleSurface,
  x: number,
  y: number,
  z: number,
  tree: TriangleTree = buildTriangleTree(surface),
): NearestOnSurface {
  const { vertices, triangles } = surface
  const weights = new Float64Array(3)
  const squaredDistance = (t: number) =>
    closestPointOnTriangle(
      x,
      y,
      z,
      vertices,
      3 * triangles[3 * t],
      3 * triangles[3 * t + 1],
      3 * triangles[3 * t + 2],
      weights,
    )
  const triangle = searchNearestFirst(tree, {
    lowerBound: (boxes, box) => squaredDistanceToBox(x, y, z, boxes, box),
    cost: squaredDistance,
  })
  const distance = Math.sqrt(squaredDistance(triangle))
  return { distance, triangle, barycentric: [weights[0], weights[1], weights[2]] }
}

function squaredDistanceToBox(x: number, y: number, z: number, boxes: Float64Array, box: number): number {
  const dx = Math.max(boxes[box] - x, 0, x - boxes[box + 3])
  const dy = Math.max(boxes[box + 1] - y, 0, y - boxes[box + 4])
  const dz = Math.max(boxes[box + 2] - z, 0, z - boxes[box + 5])
  return dx * dx + dy * dy + dz * dz
}
