import { SURFACE_TAG, type TriangleSurface } from '@hornbench/surface-mesh'
import { cross, length, scale, unit, type Vector3 } from '../geometry/vector3.ts'
import { extentAlong } from './extent-along.ts'
import type { ObservationFrame } from './observation-frame.ts'
import { rightOf } from './right-of.ts'
import { taggedSums } from './tagged-sums.ts'

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
  const { area, centre, normal } = taggedSums(mesh, SURFACE_TAG.source)
  const origin = scale(centre, 1 / area)
  const axis: Vector3 = length(normal) > LEAST_NET_SHARE * area ? unit(normal) : [0, 0, 1]
  const right = rightOf(axis)
  return { origin, axis, right, up: cross(axis, right), mouthDistanceM: extentAlong(mesh, origin, axis).high }
}
