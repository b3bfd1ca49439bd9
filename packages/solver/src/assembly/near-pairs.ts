import { triangleGap, type TriangleSurface } from '@hornbench/surface-mesh'
import { triangleGeometry, type TriangleGeometry } from '../geometry/triangle-geometry.ts'
import { createNeighbourSearch } from './centroid-grid.ts'
import { cornerOrder } from './corner-order.ts'
import { PAIR_KIND, type PairKind } from './pair-kind.ts'

/**
 * Centres nearer than this many longest edges (of the pair) get a better rule than the far field's three
 * points.
 */
const NEAR_FACTOR = 2.5
/** Triangles with a gap below this many longest edges are split once. */
const SPLIT_FACTOR = 0.5

/**
 * The pairs of triangles that the far-field rule would get wrong, in compressed rows: the entries of test
 * triangle t are `offsets[t]` … `offsets[t + 1] − 1`, ascending by trial triangle; none for a triangle that is no
 * test triangle. Triangles that touch are always among them.
 */
export type NearPairs = {
  readonly offsets: Uint32Array
  readonly trials: Uint32Array
  /** A `PAIR_KIND` by entry. */
  readonly kinds: Uint8Array
  /** Which corner of the test triangle the pair rule calls v₀, v₁, v₂: an order of `CORNER_ORDERS`. */
  readonly testOrders: Uint8Array
  /** The same of the trial triangle. */
  readonly trialOrders: Uint8Array
}

type Contact = { readonly kind: PairKind; readonly testOrder: number; readonly trialOrder: number }

export function findNearPairs(
  mesh: TriangleSurface,
  geometry: TriangleGeometry,
  testTriangles: Uint32Array,
): NearPairs {
  const nearOf = createNearSearch(geometry)
  const offsets = countNear(nearOf, geometry.areas.length, testTriangles)
  const count = offsets[offsets.length - 1]
  const pairs = {
    offsets,
    trials: new Uint32Array(count),
    kinds: new Uint8Array(count),
    testOrders: new Uint8Array(count),
    trialOrders: new Uint8Array(count),
  }
  const radii = radiiOf(mesh, geometry)
  let entry = 0
  for (const t of testTriangles) {
    for (const s of nearOf(t).sort()) {
      const contact = contactOf({ mesh, geometry, radii }, t, s)
      pairs.trials[entry] = s
      pairs.kinds[entry] = contact.kind
      pairs.testOrders[entry] = contact.testOrder
      pairs.trialOrders[entry] = contact.trialOrder
      entry++
    }
  }
  return pairs
}

/**
 * How many ordered pairs of triangles need better rules than the far field's, themselves included. They set the time and
 * the memory of a solve as much as the number of triangles does: 60 to 140 by triangle on a graded mesh, all pairs on
 * one of needles as long as the body. Known before any list is allocated.
 */
export function countNearPairs(mesh: TriangleSurface): number {
  const geometry = triangleGeometry(mesh)
  const offsets = countNear(createNearSearch(geometry), mesh.tags.length, Uint32Array.from(mesh.tags.keys()))
  return offsets[offsets.length - 1]
}

type NearSearch = (triangle: number) => Uint32Array

/** The triangles that are near one, in any order, in memory that the next call overwrites. */
function createNearSearch(geometry: TriangleGeometry): NearSearch {
  const search = createNeighbourSearch(geometry, NEAR_FACTOR)
  const found = new Uint32Array(geometry.areas.length)
  return (t) => {
    let count = 0
    search(t, (s) => {
      if (areNear(geometry, t, s)) found[count++] = s
    })
    return found.subarray(0, count)
  }
}

/**
 * The offsets of the rows. Searching twice is cheaper than lists that grow to many times their content.
 */
function countNear(nearOf: NearSearch, triangles: number, testTriangles: Uint32Array): Uint32Array {
  const offsets = new Uint32Array(triangles + 1)
  for (const t of testTriangles) offsets[t + 1] = nearOf(t).length
  for (let t = 0; t < triangles; t++) offsets[t + 1] += offsets[t]
  return offsets
}

function areNear(geometry: TriangleGeometry, t: number, s: number): boolean {
  const reach = NEAR_FACTOR * Math.max(geometry.longestEdges[t], geometry.longestEdges[s])
  return squaredDistance(geometry, t, s) < reach * reach
}

/** Of the centroids. */
function squaredDistance({ centroids }: TriangleGeometry, t: number, s: number): number {
  const dx = centroids[3 * s] - centroids[3 * t]
  const dy = centroids[3 * s + 1] - centroids[3 * t + 1]
  const dz = centroids[3 * s + 2] - centroids[3 * t + 2]
  return dx * dx + dy * dy + dz * dz
}

type Measured = {
  readonly mesh: TriangleSurface
  readonly geometry: TriangleGeometry
  readonly radii: Float64Array
}

/** How far the corners of each triangle lie from its centroid at most. */
function radiiOf({ vertices, triangles }: TriangleSurface, { centroids }: TriangleGeometry): Float64Array {
  const radii = new Float64Array(triangles.length / 3)
  triangles.forEach((v, corner) => {
    const t = Math.floor(corner / 3)
    const dx = vertices[3 * v] - centroids[3 * t]
    const dy = vertices[3 * v + 1] - centroids[3 * t + 1]
    const dz = vertices[3 * v + 2] - centroids[3 * t + 2]
    radii[t] = Math.max(radii[t], Math.sqrt(dx * dx + dy * dy + dz * dz))
  })
  return radii
}

/** Contact is decided by shared vertex indices, never by coordinates. */
function contactOf(measured: Measured, t: number, s: number): Contact {
  const { triangles } = measured.mesh
  if (t === s) return { kind: PAIR_KIND.identical, testOrder: 0, trialOrder: 0 }
  const test: number[] = []
  const trial: number[] = []
  for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 3; j++) {
      if (triangles[3 * t + i] !== triangles[3 * s + j]) continue
      test.push(i)
      trial.push(j)
    }
  }
  if (test.length === 0) {
    const kind = areClose(measured, t, s) ? PAIR_KIND.nearSplit : PAIR_KIND.near
    return { kind, testOrder: 0, trialOrder: 0 }
  }
  if (test.length === 1) {
    return { kind: PAIR_KIND.commonVertex, testOrder: test[0], trialOrder: trial[0] }
  }
  return {
    kind: test.length === 2 ? PAIR_KIND.commonEdge : PAIR_KIND.identical,
    testOrder: cornerOrder(test[0], test[1]),
    trialOrder: cornerOrder(trial[0], trial[1]),
  }
}

function areClose({ mesh, geometry, radii }: Measured, t: number, s: number): boolean {
  const reach = SPLIT_FACTOR * Math.max(geometry.longestEdges[t], geometry.longestEdges[s])
  // Most pairs are told apart by their centroids alone; the slack keeps rounding out of it.
  const apart = (1 + 1e-9) * (reach + radii[t] + radii[s])
  return squaredDistance(geometry, t, s) <= apart * apart && triangleGap(mesh, t, s) < reach
}
