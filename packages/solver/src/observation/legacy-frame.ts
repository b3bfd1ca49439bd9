import { SURFACE_TAG, type TriangleSurface } from '@hornbench/surface-mesh'
import { triangleGeometry } from '../geometry/triangle-geometry.ts'
import { add, cross, dot, length, scale, unit, type Vector3, vectorAt } from '../geometry/vector3.ts'
import { extentAlong } from './extent-along.ts'
import type { ObservationFrame } from './observation-frame.ts'
import { principalAxis } from './principal-axis.ts'
import { rightOf } from './right-of.ts'

/** The mouth plane is the mean of the vertices in this share of the length, from the front. */
const MOUTH_SLICE = 0.02
const SMALLEST_SLICE_M = 1e-6

/**
 * The frame of a mesh by the rules of the older server, for documents in its form: the axis is the mean
 * source normal, turned to the side where more of the body lies; the origin is the centre of the source; the
 * mouth plane is where the foremost vertices are. A mesh without a usable source gets the principal axis and
 * the mean of its vertices.
 *
 * `right` is +x made orthogonal to the axis (+y for a horn along x). `up` is right × axis, as it was there: a
 * horn along +z has its positive vertical angles at −y, one along +y has them at +z.
 */
export function legacyFrame(mesh: TriangleSurface): ObservationFrame {
  const source = sourceAxis(mesh) ?? bodyAxis(mesh)
  const origin = source.origin
  let { low, high } = extentAlong(mesh, origin, source.axis)
  let axis = source.axis
  if (high < -low) {
    axis = scale(axis, -1)
    ;[low, high] = [-high, -low]
  }
  const right = rightOf(axis)
  const slice = Math.max(SMALLEST_SLICE_M, MOUTH_SLICE * (high - low))
  const mouthDistanceM = meanBeyond(mesh, { origin, axis, from: high - slice })
  return { origin, axis, right, up: cross(right, axis), mouthDistanceM }
}

type Axis = { origin: Vector3; axis: Vector3 }

/** Area-weighted centre and normal of the source; each normal counts in the half space of the first one. */
function sourceAxis(mesh: TriangleSurface): Axis | undefined {
  const geometry = triangleGeometry(mesh)
  let first: Vector3 | undefined
  let area = 0
  let normal: Vector3 = [0, 0, 0]
  let centre: Vector3 = [0, 0, 0]
  for (let t = 0; t < mesh.tags.length; t++) {
    if (mesh.tags[t] !== SURFACE_TAG.source || !(geometry.areas[t] > 0)) continue
    const own = vectorAt(geometry.normals, t)
    first ??= own
    area += geometry.areas[t]
    normal = add(normal, scale(own, dot(own, first) < 0 ? -geometry.areas[t] : geometry.areas[t]))
    centre = add(centre, scale(vectorAt(geometry.centroids, t), geometry.areas[t]))
  }
  if (!first || !(length(normal) > 1e-12 * area)) return undefined
  return { origin: scale(centre, 1 / area), axis: unit(normal) }
}

function bodyAxis(mesh: TriangleSurface): Axis {
  const count = mesh.vertices.length / 3
  let sum: Vector3 = [0, 0, 0]
  for (let v = 0; v < count; v++) sum = add(sum, vectorAt(mesh.vertices, v))
  const origin = scale(sum, 1 / count)
  return { origin, axis: principalAxis(mesh.vertices, origin) }
}

/** The mean of the vertices' positions along the axis, of those at `from` or further. */
function meanBeyond(mesh: TriangleSurface, line: Axis & { from: number }): number {
  let sum = 0
  let count = 0
  for (let v = 0; v < mesh.vertices.length / 3; v++) {
    const along = dot(vectorAt(mesh.vertices, v), line.axis) - dot(line.origin, line.axis)
    if (along < line.from) continue
    sum += along
    count++
  }
  return sum / count
}
