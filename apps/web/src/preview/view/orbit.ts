import { plus, type Vector } from './vector.ts'

/** Where the eye is: on a sphere around a target, always upright. */
export type Orbit = {
  /** Around +y: 0 sees the mouth from the front, +90° from +x. */
  readonly azimuthRad: number
  /** Above the horizontal plane. */
  readonly elevationRad: number
  readonly target: Vector
  /** The height of the picture at the target, mm. */
  readonly spanMm: number
  /** The angle that the height of the picture takes: with a small one the eye is far away, and parallels stay parallel. */
  readonly fieldRad: number
}

/** Straight from above, left and right would lose their meaning. */
const HIGHEST_RAD = (89 / 180) * Math.PI

/** Unit vectors: to the right and up on the screen, and from the target to the eye. */
export type ViewAxes = { readonly right: Vector; readonly up: Vector; readonly toEye: Vector }

export function viewAxes({ azimuthRad, elevationRad }: Orbit): ViewAxes {
  const [sinA, cosA] = [Math.sin(azimuthRad), Math.cos(azimuthRad)]
  const [sinE, cosE] = [Math.sin(elevationRad), Math.cos(elevationRad)]
  return {
    right: [cosA, 0, -sinA],
    up: [-sinA * sinE, cosE, -cosA * sinE],
    toEye: [sinA * cosE, sinE, cosA * cosE],
  }
}

/** From the target to the eye. */
export function distanceMm({ spanMm, fieldRad }: Orbit): number {
  return spanMm / 2 / Math.tan(fieldRad / 2)
}

export function eyeOf(orbit: Orbit): Vector {
  return plus(orbit.target, viewAxes(orbit).toEye, distanceMm(orbit))
}

/** Turns the horn under the eye: `right` and `down` as the hand goes, radians. */
export function turned(orbit: Orbit, { right, down }: { right: number; down: number }): Orbit {
  const elevationRad = Math.min(HIGHEST_RAD, Math.max(-HIGHEST_RAD, orbit.elevationRad + down))
  return { ...orbit, azimuthRad: orbit.azimuthRad - right, elevationRad }
}

/** A factor above 1 shows the horn larger; the span stays between the limits, mm. */
export function zoomed(orbit: Orbit, factor: number, [least, most]: readonly [number, number]): Orbit {
  return { ...orbit, spanMm: Math.min(most, Math.max(least, orbit.spanMm / factor)) }
}

/** Moves the horn on the screen: `right` and `down` as the hand goes, mm at the target. */
export function panned(orbit: Orbit, { right, down }: { right: number; down: number }): Orbit {
  const axes = viewAxes(orbit)
  return { ...orbit, target: plus(plus(orbit.target, axes.right, -right), axes.up, down) }
}

/** Between two orbits, the short way round; `share` from 0 to 1. */
export function between(from: Orbit, to: Orbit, share: number): Orbit {
  if (share >= 1) return to
  const turn = 2 * Math.PI
  const difference = to.azimuthRad - from.azimuthRad
  const shortest = difference - turn * Math.round(difference / turn)
  const target = from.target.map((value, i) => mixed(value, to.target[i] ?? 0, share))
  return {
    azimuthRad: from.azimuthRad + share * shortest,
    elevationRad: mixed(from.elevationRad, to.elevationRad, share),
    target: target as unknown as Vector,
    // These feel even when they change by factors.
    spanMm: from.spanMm * (to.spanMm / from.spanMm) ** share,
    fieldRad: from.fieldRad * (to.fieldRad / from.fieldRad) ** share,
  }
}

function mixed(from: number, to: number, share: number): number {
  return from + share * (to - from)
}
