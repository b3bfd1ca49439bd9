import { boundingBox } from '../measure/bounding-box.ts'
import { buildTriangleTree } from '../tree/triangle-tree.ts'
import { visitOverlappingPairs } from '../tree/visit-overlapping-pairs.ts'
import type { TriangleSurface } from '../triangle-surface.ts'
import { trianglesMeet } from './triangles-meet.ts'

/**
 * Triangles nearer than this, relative to the diagonal of the bounding box, touch. It has to cover the rounding of
 * coordinates (1e-16, or 1e-10 for a body a million times its size away from the origin) and no more: a thousand times
 * smaller than the distance at which vertices are welded, so that no wall or sliver of a usable mesh comes near it.
 */
const CONTACT_TOLERANCE = 1e-9

/** Steps after which the search gives up, one or two seconds. Clean meshes take 10 to 13 for each triangle. */
const MAX_STEPS = 2e7

export type SelfIntersections = {
  /** Two triangle indices for each pair that meets, the smaller index first, in no stated order. */
  readonly pairs: Uint32Array
  /** False when the search gave up: there may be further pairs, and an empty list proves nothing. */
  readonly isDecided: boolean
}

/**
 * Finds triangles that touch or cross each other where they should not: anywhere for triangles without a common vertex
 * (coplanar overlap included), elsewhere than at the common corner, or folded onto each other over the common edge
 * (below 1 degree). Vertices must be welded and triangles must have an area, see `repairSurface`; otherwise all
 * neighbours touch.
 *
 * The work is bounded for any input: the search ends when `maxPairs` pairs are found, and gives up when far more boxes
 * of triangles overlap than on any usable mesh (bundles of needles).
 */
export function findSelfIntersections(
  surface: TriangleSurface,
  { maxPairs = 100 }: { maxPairs?: number } = {},
): SelfIntersections {
  if (surface.triangles.length === 0) return { pairs: new Uint32Array(0), isDecided: true }
  const reach = CONTACT_TOLERANCE * boundingBox(surface.vertices).diagonal
  const pairs: number[] = []
  const isDecided = visitOverlappingPairs(buildTriangleTree(surface), {
    reach,
    maxSteps: MAX_STEPS,
    onPair: (a, b) => {
      if (trianglesMeet(surface, a, b, reach)) pairs.push(Math.min(a, b), Math.max(a, b))
      return pairs.length < 2 * maxPairs
    },
  })
  return { pairs: Uint32Array.from(pairs), isDecided }
}
