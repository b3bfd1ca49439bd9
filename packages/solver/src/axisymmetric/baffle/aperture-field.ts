import { onSurfaceToleranceM } from '../../geometry/on-surface-tolerance.ts'
import { azimuthRuleFor, remainderRuleFor } from '../azimuth-order.ts'
import { createCurvePoint, curvePoint } from '../element-curve.ts'
import { sampledDistance } from '../meridian-geometry.ts'
import type { MeridianState } from '../meridian-field.ts'
import { visitNearPoints } from '../near-rule.ts'
import { nearestOnElement } from '../nearest-on-meridian.ts'
import { ringRemainder } from '../ring-remainder.ts'
import { RING_SUMS, ringSums } from '../ring-sums.ts'
import { createStaticRing, staticRing } from '../static-ring.ts'
import type { Aperture } from './aperture.ts'

/** Elements nearer to a point than this many of their lengths are integrated with more care. */
const NEAR_LENGTHS = 1.5
/** Rounding of a far place that is meant to be in the plane, as a share of its distance. */
const IN_PLANE = 1e-9

/** Where a cavity sounds into the half space. */
export type ApertureView = {
  readonly aperture: Aperture
  /** ∂p/∂n by element of the aperture, the normal into the cavity; re, im. */
  readonly slopes: Float64Array
}

type Complex = { re: number; im: number }

/**
 * Pressure at a place, p = 2 ∫ G q dS over the aperture in front of the baffle and on it, 0 behind its plane: in the
 * cavity too. On the aperture it is the pressure that was solved for.
 */
export function pressureInFront(
  state: MeridianState,
  { aperture, slopes }: ApertureView,
  [rho, z]: readonly [number, number],
): Complex {
  const { meridian, elements, lengthsM, radiusM } = state.model.geometry
  const onSurfaceM = onSurfaceToleranceM(radiusM)
  const sum = { re: 0, im: 0 }
  if (aperture.planeZM - z > Math.max(onSurfaceM, IN_PLANE * Math.hypot(rho, z))) return sum
  for (let e = aperture.first; e < elements; e++) {
    const at = 2 * (e - aperture.first)
    const isNear = sampledDistance(meridian, e, rho, z) < NEAR_LENGTHS * lengthsM[e]
    if (isNear) {
      const { distanceM, t } = nearestOnElement(meridian, e, [rho, z])
      if (distanceM < onSurfaceM) return pressureOn(state, e, t)
    }
    const green = { re: 0, im: 0 }
    addPoints(state, e, [rho, z], { isNear, green })
    if (isNear) addNearGreen(state, e, [rho, z], green)
    sum.re += 2 * (green.re * slopes[at] - green.im * slopes[at + 1])
    sum.im += 2 * (green.re * slopes[at + 1] + green.im * slopes[at])
  }
  return sum
}

function pressureOn({ surfacePressure }: MeridianState, e: number, t: number): Complex {
  return {
    re: (1 - t) * surfacePressure[2 * e] + t * surfacePressure[2 * e + 2],
    im: (1 - t) * surfacePressure[2 * e + 1] + t * surfacePressure[2 * e + 3],
  }
}

const sums = new Float64Array(RING_SUMS)

/** ∫ G over an element by its points: all of it, or of a near element the smooth remainder. */
function addPoints(
  { points, wavenumber }: MeridianState,
  e: number,
  [rho, z]: readonly [number, number],
  { isNear, green }: { isNear: boolean; green: Complex },
): void {
  for (let j = points.first[e]; j < points.first[e + 1]; j++) {
    const dz = points.z[j] - z
    const a = rho * rho + points.rho[j] * points.rho[j] + dz * dz
    const b = 2 * rho * points.rho[j]
    if (isNear) ringRemainder(a, b, wavenumber, remainderRuleFor(b, wavenumber), sums)
    else ringSums(a, b, wavenumber, azimuthRuleFor(a, b, wavenumber), sums)
    green.re += points.area[j] * sums[0]
    green.im += points.area[j] * sums[1]
  }
}

const at = createCurvePoint()
const ring = createStaticRing()
const BY_4PI = 1 / (4 * Math.PI)

/** The part of ∫ G over a near element that `ringRemainder` leaves out. */
function addNearGreen(
  { model, wavenumber }: MeridianState,
  e: number,
  [rho, z]: readonly [number, number],
  green: Complex,
): void {
  const { geometry } = model
  const half = 0.5 * wavenumber * wavenumber
  visitNearPoints(geometry, e, { rho, z, ownT: undefined }, (t, weight) => {
    curvePoint(geometry.meridian, e, t, at)
    staticRing(rho, z, at.rho, at.z, ring)
    const speed = Math.sqrt(at.slopeRho * at.slopeRho + at.slopeZ * at.slopeZ)
    green.re += weight * at.rho * BY_4PI * speed * (ring.inverse - half * ring.distance)
  })
}
