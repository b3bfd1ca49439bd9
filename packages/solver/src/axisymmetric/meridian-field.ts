import type { Checkpoint } from '../checkpoint.ts'
import { onSurfaceToleranceM } from '../geometry/on-surface-tolerance.ts'
import { azimuthRuleFor, remainderRuleFor } from './azimuth-order.ts'
import { pressureInFront } from './baffle/aperture-field.ts'
import { createCurvePoint, curvePoint } from './element-curve.ts'
import { sampledDistance } from './meridian-geometry.ts'
import type { MeridianModel } from './meridian-model.ts'
import type { MeridianPoints } from './meridian-points.ts'
import { visitNearPoints } from './near-rule.ts'
import { nearestOnElement } from './nearest-on-meridian.ts'
import { ringRemainder } from './ring-remainder.ts'
import type { RingPlaces } from './ring-places.ts'
import { RING_SUMS, ringSums } from './ring-sums.ts'
import { createStaticRing, staticRing } from './static-ring.ts'

/** A solved surface. */
export type MeridianState = {
  readonly model: MeridianModel
  readonly points: MeridianPoints
  readonly wavenumber: number
  /** At the ends of the elements, re, im, Pa. */
  readonly surfacePressure: Float64Array
  /** ∂p/∂n = i · slope on the source. */
  readonly sourceSlope: number
  /** Of a cavity behind a baffle: ∂p/∂n by element of its aperture, the normal into the cavity; re, im, Pa/m. */
  readonly apertureSlope?: Float64Array
}

type Complex = { re: number; im: number }

/** Elements nearer to a point than this many of their lengths are integrated with more care. */
const NEAR_LENGTHS = 1.5
/**
 * Points that are no deeper behind an element, in its lengths, are on the surface: a curved element leaves the true outline by
 * less, the triangles that the points were checked with by not much more.
 */
const BEHIND_SURFACE = 0.1

/**
 * Pressure at places in the air or on the surface, p = K p − S q, by point, interleaved re, im. Of a cavity behind a baffle
 * the pressure in front of it.
 */
export function meridianField(
  state: MeridianState,
  { rho, z, placeOf }: RingPlaces,
  checkpoint: Checkpoint,
): Float64Array {
  const values = Array.from(rho, (rhoAt, place) => {
    checkpoint(place / rho.length)
    return pressureAt(state, rhoAt, z[place])
  })
  const field = new Float64Array(2 * placeOf.length)
  placeOf.forEach((place, point) => {
    field[2 * point] = values[place].re
    field[2 * point + 1] = values[place].im
  })
  return field
}

function pressureAt(state: MeridianState, rho: number, z: number): Complex {
  const { meridian, elements, lengthsM, radiusM, aperture } = state.model.geometry
  const { apertureSlope } = state
  if (aperture && apertureSlope) return pressureInFront(state, { aperture, slopes: apertureSlope }, [rho, z])
  const sum = { re: 0, im: 0 }
  for (let e = 0; e < elements; e++) {
    const isNear = sampledDistance(meridian, e, rho, z) < NEAR_LENGTHS * lengthsM[e]
    if (isNear) {
      const nearest = nearestOnElement(meridian, e, [rho, z])
      const depthM = nearest.isBehind ? BEHIND_SURFACE * lengthsM[e] : onSurfaceToleranceM(radiusM)
      if (nearest.distanceM < depthM) return pressureOn(state, e, nearest.t)
      addNearField(state, e, [rho, z], sum)
    }
    addPoints(state, e, [rho, z], { isNear, sum })
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

/** What the points of an element send: all of it, or of a near element the smooth remainder. */
function addPoints(
  { model, points, wavenumber, surfacePressure, sourceSlope }: MeridianState,
  e: number,
  [rho, z]: readonly [number, number],
  { isNear, sum }: { isNear: boolean; sum: Complex },
): void {
  const { first, area, endHat, normalRho, normalZ } = points
  const q = model.isSource[e] === 1 ? sourceSlope : 0
  for (let j = first[e]; j < first[e + 1]; j++) {
    const ringRho = points.rho[j]
    const dz = points.z[j] - z
    const a = rho * rho + ringRho * ringRho + dz * dz
    const b = 2 * rho * ringRho
    if (isNear) ringRemainder(a, b, wavenumber, remainderRuleFor(b, wavenumber), sums)
    else ringSums(a, b, wavenumber, azimuthRuleFor(a, b, wavenumber), sums)
    const straight = normalRho[j] * ringRho + normalZ[j] * dz
    const turning = -normalRho[j] * rho
    const kRe = straight * sums[4] + turning * sums[6]
    const kIm = straight * sums[5] + turning * sums[7]
    const t = endHat[j]
    const pRe = (1 - t) * surfacePressure[2 * e] + t * surfacePressure[2 * e + 2]
    const pIm = (1 - t) * surfacePressure[2 * e + 1] + t * surfacePressure[2 * e + 3]
    sum.re += area[j] * (kRe * pRe - kIm * pIm + sums[1] * q)
    sum.im += area[j] * (kRe * pIm + kIm * pRe - sums[0] * q)
  }
}

const at = createCurvePoint()
const ring = createStaticRing()
const BY_4PI = 1 / (4 * Math.PI)

/** The part of a near element's field that `ringRemainder` leaves out. */
function addNearField(
  { model, wavenumber, surfacePressure, sourceSlope }: MeridianState,
  e: number,
  [rho, z]: readonly [number, number],
  sum: Complex,
): void {
  const { geometry } = model
  const q = model.isSource[e] === 1 ? sourceSlope : 0
  const half = 0.5 * wavenumber * wavenumber
  visitNearPoints(geometry, e, { rho, z, ownT: undefined }, (t, weight) => {
    curvePoint(geometry.meridian, e, t, at)
    staticRing(rho, z, at.rho, at.z, ring)
    const normalRho = -at.slopeZ
    const towards = normalRho * (at.rho - rho) + at.slopeRho * (at.z - z)
    const versed = ring.inverse - ring.inverseCos
    const k =
      -(towards * ring.cube + normalRho * rho * ring.cubeVersed) -
      half * (towards * ring.inverse + normalRho * rho * versed)
    const speed = Math.sqrt(at.slopeRho * at.slopeRho + at.slopeZ * at.slopeZ)
    const g = speed * (ring.inverse - half * ring.distance)
    const scale = weight * at.rho * BY_4PI
    sum.re += scale * k * ((1 - t) * surfacePressure[2 * e] + t * surfacePressure[2 * e + 2])
    sum.im += scale * (k * ((1 - t) * surfacePressure[2 * e + 1] + t * surfacePressure[2 * e + 3]) - g * q)
  })
}
