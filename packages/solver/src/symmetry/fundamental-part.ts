import type { TriangleSurface } from '@hornbench/surface-mesh'
import { BoundaryModelError } from '../boundary-model-error.ts'
import { findMirror } from './find-mirror.ts'
import type { MirrorPlanes } from './mirror-planes.ts'

/**
 * The part of a surface that stands for all of it. The pressure is the same at a vertex and at its images, so they
 * share an unknown, and the equations are tested on the triangles with x ≥ 0 and y ≥ 0 only; trial functions are summed
 * over the whole surface. The other triangles of a row are thus its images, and a vertex on a plane has the half or the
 * quarter of its hat as test function.
 */
export type FundamentalPart = {
  readonly unknowns: number
  /** The unknown of each vertex, ascending with the first of the vertices that share it. */
  readonly unknownOf: Uint32Array
  /** Ascending indices of the triangles that the equations are tested on. */
  readonly testTriangles: Uint32Array
}

/** @throws BoundaryModelError with the reason when one of the planes is no mirror of the surface */
export function fundamentalPart(mesh: TriangleSurface, planes: MirrorPlanes): FundamentalPart {
  const vertexCount = mesh.vertices.length / 3
  const unknownOf = Uint32Array.from({ length: vertexCount }, (_, v) => v)
  const isTested = new Uint8Array(mesh.tags.length).fill(1)
  for (const axis of [0, 1] as const) {
    if (!(axis === 0 ? planes.x : planes.y)) continue
    const mirror = findMirror(mesh, axis)
    if (!mirror.isMirror) throw new BoundaryModelError(mirror.reason)
    joinImages(unknownOf, mirror.images)
    for (let t = 0; t < isTested.length; t++) isTested[t] &= mirror.isPositive[t]
  }
  const unknowns = number(unknownOf)
  return { unknowns, unknownOf, testTriangles: Uint32Array.from(indicesOf(isTested)) }
}

/**
 * Gives each vertex the first vertex among itself, its image, and what these stood for before. Twice, once for each
 * plane, reaches all four images, since the image of an image does not depend on the order of the planes.
 */
function joinImages(firstOf: Uint32Array, images: Uint32Array): void {
  const before = firstOf.slice()
  for (let v = 0; v < firstOf.length; v++) firstOf[v] = Math.min(before[v], before[images[v]])
}

/** Replaces the first vertices by consecutive numbers and returns how many there are. */
function number(firstOf: Uint32Array): number {
  let next = 0
  for (let v = 0; v < firstOf.length; v++) firstOf[v] = firstOf[v] === v ? next++ : firstOf[firstOf[v]]
  return next
}

function* indicesOf(marks: Uint8Array): Generator<number> {
  for (let i = 0; i < marks.length; i++) if (marks[i] === 1) yield i
}
