import type { Vector } from './vector.ts'
import { subtract } from './vector.ts'
import type { WallFrame } from './wall-frame.ts'

/** Half the chords, in wall thicknesses: a ridge of 50° then turns its normal by less than 0.4 per thickness. */
const CHORD_THICKNESSES = 2.5

/** Close to the throat, where a morph has hardly begun, chords around stay short against the radius. */
const MAX_CHORD_RAD = 0.15
const MAX_CHORD_FRACTION = 0.1

type SmoothedWall = {
  readonly pointAt: (azimuthRad: number, fraction: number) => Vector
  readonly lengthMmAt: (azimuthRad: number) => number
}

/**
 * The frame of a wall with ridges towards the air, where the exact normals of both sides would cross in the
 * solid: tangent and normal from chords over a few wall thicknesses along and around. The point is exact.
 */
export function smoothedFrame(
  { pointAt, lengthMmAt }: SmoothedWall,
  thicknessMm: number,
  [azimuthRad, fraction]: readonly [number, number],
): WallFrame {
  const point = pointAt(azimuthRad, fraction)
  const chord = CHORD_THICKNESSES * thicknessMm
  const turn = Math.min(MAX_CHORD_RAD, chord / Math.hypot(point[0], point[1]))
  const step = Math.min(MAX_CHORD_FRACTION, chord / lengthMmAt(azimuthRad))
  const around = subtract(pointAt(azimuthRad + turn, fraction), pointAt(azimuthRad - turn, fraction))
  const along = subtract(
    pointAt(azimuthRad, Math.min(1, fraction + step)),
    pointAt(azimuthRad, Math.max(0, fraction - step)),
  )
  return { point, tangent: unit(along), intoSolid: unit(cross(around, along)) }
}

function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

function unit(vector: Vector): Vector {
  const length = Math.hypot(...vector)
  return [vector[0] / length, vector[1] / length, vector[2] / length]
}
