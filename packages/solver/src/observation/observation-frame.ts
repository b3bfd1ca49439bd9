import { add, scale, type Vector3 } from '../geometry/vector3.ts'

/**
 * How a horn stands in space, for the points around it. All lengths in metres, the three directions
 * orthonormal.
 */
export type ObservationFrame = {
  /** The centre of the throat. */
  readonly origin: Vector3
  /** From the throat to the mouth: angle 0. */
  readonly axis: Vector3
  /** Where positive angles of the horizontal plane lie. */
  readonly right: Vector3
  /** Where positive angles of the vertical plane lie. */
  readonly up: Vector3
  /** From the origin to the mouth plane, along the axis. */
  readonly mouthDistanceM: number
}

/** The point that distances are measured from: the throat centre, the mouth plane on the axis, or 0, 0, 0. */
export type DistanceReference = 'throat' | 'mouth' | 'origin'

/** The frame of a horn that was built from a design: throat centre at 0, axis +z, right +x, up +y. */
export function designFrame(mouthPlaneM: number): ObservationFrame {
  return { origin: [0, 0, 0], axis: [0, 0, 1], right: [1, 0, 0], up: [0, 1, 0], mouthDistanceM: mouthPlaneM }
}

/** The point that `reference` names, in the coordinates of the mesh, m. */
export function referencePointM(frame: ObservationFrame, reference: DistanceReference): Vector3 {
  if (reference === 'origin') return [0, 0, 0]
  if (reference === 'throat') return frame.origin
  return add(frame.origin, scale(frame.axis, frame.mouthDistanceM))
}
