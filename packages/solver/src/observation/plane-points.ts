import { cosine, sine } from '../kernels/sine-cosine.ts'
import type { Vector3 } from '../geometry/vector3.ts'
import type { ObservationFrame } from './observation-frame.ts'

export type ObservationPlane = 'horizontal' | 'vertical' | 'diagonal'

/** An arc of points in one plane through the axis. */
export type Arc = {
  readonly plane: ObservationPlane
  /** Angle of the diagonal plane from the horizontal one, degrees. Not used by the other two. */
  readonly inclinationDeg: number
  /** Angles from the axis, degrees; positive towards `right`, `up`, or between them. */
  readonly anglesDeg: ArrayLike<number>
  /** Radius of the arc, m. */
  readonly distanceM: number
  /** Centre of the arc, m: see `referencePointM`. */
  readonly centreM: Vector3
}

const RAD_PER_DEG = Math.PI / 180

/** The points of an arc, x, y, z by angle, m: centre + d [cos θ axis + sin θ (cos φ right + sin φ up)]. */
export function planePoints(frame: ObservationFrame, arc: Arc): Float64Array {
  const azimuth = azimuthDeg(arc) * RAD_PER_DEG
  const points = new Float64Array(3 * arc.anglesDeg.length)
  for (let i = 0; i < arc.anglesDeg.length; i++) {
    const polar = arc.anglesDeg[i] * RAD_PER_DEG
    const forward = arc.distanceM * cosine(polar)
    const sideways = arc.distanceM * sine(polar)
    const right = sideways * cosine(azimuth)
    const up = sideways * sine(azimuth)
    for (let axis = 0; axis < 3; axis++) {
      points[3 * i + axis] =
        arc.centreM[axis] + forward * frame.axis[axis] + right * frame.right[axis] + up * frame.up[axis]
    }
  }
  return points
}

function azimuthDeg(arc: Arc): number {
  if (arc.plane === 'horizontal') return 0
  return arc.plane === 'vertical' ? 90 : arc.inclinationDeg
}
