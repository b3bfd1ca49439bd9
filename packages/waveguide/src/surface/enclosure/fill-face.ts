import { TooManyTrianglesError, SelfIntersectingHornError } from '../horn-mesh-error.ts'
import { addVertex, type GrowingSurface, vertexAt } from '../growing-surface.ts'
import { fillPolygon } from '../planar/fill-polygon.ts'
import type { PlanePoint } from '../planar/plane-point.ts'
import type { Vector } from '../vector.ts'

/** A face of a box, addressed by two coordinates in which its outside is on the left of its rim. */
export type Face = {
  readonly toPlane: (place: Vector) => PlanePoint
  readonly toSpace: (point: PlanePoint) => Vector
  /** Vertices around it, counter-clockwise in its plane, each once. */
  readonly rim: readonly number[]
}

/**
 * Fills a face with triangles of the wanted edge length and appends them.
 *
 * @throws SelfIntersectingHornError when the rim crosses itself
 * @throws TooManyTrianglesError beyond the limit
 */
export function fillFace(
  surface: GrowingSurface,
  { toPlane, toSpace, rim }: Face,
  options: { readonly edgeAt: (place: Vector) => number; readonly maxTriangles: number },
): void {
  const polygon = rim.map((index) => toPlane(vertexAt(surface, index)))
  const filled = fillPolygon(polygon, {
    edgeAt: (point) => options.edgeAt(toSpace(point)),
    maxTriangles: options.maxTriangles,
  })
  if (filled === 'not-simple')
    throw new SelfIntersectingHornError(
      'The mouth runs into the outline of the box. Make enc_space_l, enc_space_t, enc_space_r and enc_space_b larger, or mouth_res smaller.',
    )
  if (filled === 'too-many') throw tooManyInFace(options.maxTriangles)
  const indices = filled.points.map((point, i) =>
    i < rim.length ? rim[i] : addVertex(surface, toSpace(point)),
  )
  for (const corner of filled.triangles) surface.triangles.push(indices[corner])
}

function tooManyInFace(limit: number): TooManyTrianglesError {
  return new TooManyTrianglesError(
    `One panel of the enclosure alone would have more than ${limit} triangles. ` +
      'Make enc_front_resolution, enc_back_resolution or rear_res larger, and the spacing around the mouth wider.',
  )
}
