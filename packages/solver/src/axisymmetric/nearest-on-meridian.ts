import { createCurvePoint, curvePoint } from './element-curve.ts'
import type { Meridian } from './meridian.ts'

/** Golden section. */
const SHORTER = 0.5 * (3 - Math.sqrt(5))
/** To 1e-9 of a quarter element; the distance is then exact to rounding. */
const STEPS = 40

const point = createCurvePoint()

/** A place on an element as seen from a point of the half plane. */
export type NearestPlace = {
  readonly t: number
  readonly distanceM: number
  /** Whether the point lies on the solid side of the element, and not beyond its ends. */
  readonly isBehind: boolean
}

/** The place on an element that is nearest to a point of the half plane. */
export function nearestOnElement(
  meridian: Meridian,
  element: number,
  [rho, z]: readonly [number, number],
): NearestPlace {
  const squaredAt = (t: number): number => {
    curvePoint(meridian, element, t, point)
    return (point.rho - rho) * (point.rho - rho) + (point.z - z) * (point.z - z)
  }
  const samples = [0, 0.25, 0.5, 0.75, 1]
  const best = samples.reduce((least, t) => (squaredAt(t) < squaredAt(least) ? t : least))
  let low = Math.max(0, best - 0.25)
  let high = Math.min(1, best + 0.25)
  for (let step = 0; step < STEPS; step++) {
    const left = low + SHORTER * (high - low)
    const right = high - SHORTER * (high - low)
    if (squaredAt(left) < squaredAt(right)) high = right
    else low = left
  }
  const middle = 0.5 * (low + high)
  const t = [0, 1, middle].reduce((least, at) => (squaredAt(at) < squaredAt(least) ? at : least))
  const distanceM = Math.sqrt(squaredAt(t))
  const outwards = (z - point.z) * point.slopeRho - (rho - point.rho) * point.slopeZ
  return { t, distanceM, isBehind: t > 0 && t < 1 && outwards < 0 }
}
