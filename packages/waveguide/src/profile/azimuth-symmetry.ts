import type { AzimuthFunction } from './azimuth-function.ts'
import { azimuthFunctionsOf, type HornProfile } from './horn-profile.ts'

/** What a profile looks like around the axis. */
type AzimuthSymmetry = {
  /** The same at every azimuth. */
  readonly isRound: boolean
  /** Unchanged when x → −x: the plane x = 0 is a mirror. */
  readonly mirrorX: boolean
  /** Unchanged when y → −y: the plane y = 0 is a mirror. */
  readonly mirrorY: boolean
}

const COMPARED_AZIMUTHS = 90

/**
 * Two values closer than this, relative, are the same: expressions such as cos(2p) round differently at
 * mirrored p.
 */
const TOLERANCE = 1e-9

/** Finds the mirror planes of a profile by evaluating its parameters at mirrored azimuths. */
export function symmetryOf(profile: HornProfile): AzimuthSymmetry {
  const functions = azimuthFunctionsOf(profile)
  return {
    isRound: functions.every((at) => isConstant(at)),
    mirrorX: functions.every((at) => agrees(at, (p) => Math.PI - p)),
    mirrorY: functions.every((at) => agrees(at, (p) => -p)),
  }
}

/** Whether a quantity has one value all around. */
export function isConstant(at: AzimuthFunction): boolean {
  return agrees(at, () => 0)
}

function agrees(at: AzimuthFunction, imageOf: (azimuthRad: number) => number): boolean {
  for (let i = 0; i < COMPARED_AZIMUTHS; i++) {
    // Between the symmetric azimuths, so that no expression agrees by accident of sampling.
    const p = (2 * Math.PI * (i + 0.37)) / COMPARED_AZIMUTHS
    const value = at(p)
    const image = at((imageOf(p) + 2 * Math.PI) % (2 * Math.PI))
    if (Math.abs(value - image) > TOLERANCE * Math.max(Math.abs(value), Math.abs(image))) return false
  }
  return true
}
