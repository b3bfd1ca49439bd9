import type { Orbit } from './orbit.ts'

/** Narrow, as in a photograph from some metres away. */
const PHOTOGRAPH_RAD = radians(26)
/** Next to parallel, as in a drawing: what is equally long is so on the screen, near or far. */
const DRAWING_RAD = radians(2)

/**
 * Where to look from. The side is that from -x, so that sound goes to the right as in every drawing of a horn, and so
 * that the half that a section takes away is the one in front.
 */
export const CAMERA_PRESETS = {
  'three-quarter': { azimuthRad: radians(-33), elevationRad: radians(17), fieldRad: PHOTOGRAPH_RAD },
  front: { azimuthRad: 0, elevationRad: 0, fieldRad: DRAWING_RAD },
  side: { azimuthRad: radians(-90), elevationRad: 0, fieldRad: DRAWING_RAD },
} as const satisfies Record<string, Pick<Orbit, 'azimuthRad' | 'elevationRad' | 'fieldRad'>>

export type CameraPreset = keyof typeof CAMERA_PRESETS

function radians(degrees: number): number {
  return (degrees / 180) * Math.PI
}
