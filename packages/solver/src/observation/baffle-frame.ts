import { SURFACE_TAG, type TriangleSurface } from '@hornbench/surface-mesh'
import { add, cross, dot, scale, unit } from '../geometry/vector3.ts'
import type { ObservationFrame } from './observation-frame.ts'
import { rightOf } from './right-of.ts'
import { taggedSums } from './tagged-sums.ts'

/**
 * The frame of a cavity in an infinite baffle: the axis is the normal of its aperture out of the mouth, the mouth centre
 * that of the aperture, and the origin lies behind it on the axis, as deep as the centre of the source. `right` is +x made
 * orthogonal to the axis (+y for a horn along x), and right × up = axis.
 *
 * @param cavity in metres, closed, normals into its air, with a source and a flat aperture
 */
export function baffleFrame(cavity: TriangleSurface): ObservationFrame {
  const aperture = taggedSums(cavity, SURFACE_TAG.interface)
  const source = taggedSums(cavity, SURFACE_TAG.source)
  const axis = unit(scale(aperture.normal, -1))
  const mouth = scale(aperture.centre, 1 / aperture.area)
  const mouthDistanceM = dot(add(mouth, scale(source.centre, -1 / source.area)), axis)
  const right = rightOf(axis)
  return {
    origin: add(mouth, scale(axis, -mouthDistanceM)),
    axis,
    right,
    up: cross(axis, right),
    mouthDistanceM,
  }
}
