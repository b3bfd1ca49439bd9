import { SURFACE_TAG, type TriangleSurface } from '@hornbench/surface-mesh'
import { triangleGeometry } from '../geometry/triangle-geometry.ts'
import { add, cross, length, scale, unit, type Vector3, vectorAt } from '../geometry/vector3.ts'
import { extentAlong } from './extent-along.ts'
import type { ObservationFrame } from './observation-frame.ts'
import { rightOf } from './right-of.ts'

/** A source whose normals cancel to less than this share of its area radiates to no side: a pulsating body. */
const LEAST_NET_SHARE = 0.05

/**
 * The frame of a mesh that says nothing of itself: the axis is where the source pushes the air, its area-weighted mean
 * normal, or +z when the source faces all around; the origin is the centre of the source; the mouth plane touches the
 * foremost vertex. `right` is +x made orthogonal to the axis (+y for a horn along x), and right × up = axis.
 *
 * @param mesh in metres, closed, normals into the air, with a source
 */
export function sourceFrame(mesh: TriangleSurface): ObservationFrame {
  const { area, centre, normal } = sourceSums(mesh)
  const origin = scale(centre, 1 / area)
  const axis: Vector3 = length(normal) > LEAST_NET_SHARE * area ? unit(normal) : [0, 0, 1]
  const right = rightOf(axis)
  return { origin, axis, right, up: cross(axis, right), mouthDistanceM: extentAlong(mesh, origin, axis).high }
}

function sourceSums(mesh: TriangleSurface): { area: number; centre: Vector3; normal: Vector3 } {
  const { areas, centroids, normals } = triangleGeometry(mesh)
  let area = 0
  let centre: Vector3 = [0, 0, 0]
  let normal: Vector3 = [0, 0, 0]
  for (let t = 0; t < mesh.tags.length; t++) {
    if (mesh.tags[t] !== SURFACE_TAG.source) continue
    area += areas[t]
    centre = add(centre, scale(vectorAt(centroids, t), areas[t]))
    normal = add(normal, scale(vectorAt(normals, t), areas[t]))
  }
  return { area, centre, normal }
}
