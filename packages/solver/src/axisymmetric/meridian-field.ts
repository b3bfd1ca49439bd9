import type { Checkpoint } from '../checkpoint.ts'
import { onSurfaceToleranceM } from '../geometry/on-surface-tolerance.ts'
import type { FieldSources } from './add-field-of-points.ts'
import { addPressureInFront, apertureSources } from './baffle/aperture-field.ts'
import { createCurvePoint, curvePoint } from './element-curve.ts'
import { isWithin } from './meridian-geometry.ts'
import type { AddField } from './meridian-kernels.ts'
import { type MeridianState, writePressureOn } from './meridian-state.ts'
import { visitNearPoints } from './near-rule.ts'
import { nearestOnElement } from './nearest-on-meridian.ts'
import type { RingPlaces } from './ring-places.ts'
import { createStaticRing, staticRing } from './static-ring.ts'

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
  const { aperture } = state.model.geometry
  const addField = state.rings.openField(aperture ? apertureSources(state, aperture) : sourcesOf(state))
  const values = new Float64Array(2 * rho.length)
  for (let place = 0; place < rho.length; place++) {
    checkpoint(place / rho.length)
    const sum = values.subarray(2 * place, 2 * place + 2)
    if (aperture) addPressureInFront({ ...state, aperture, addField }, [rho[place], z[place]], sum)
    else addPressureAt(state, addField, [rho[place], z[place]], sum)
  }
  const field = new Float64Array(2 * placeOf.length)
  for (let point = 0; point < placeOf.length; point++) {
    field[2 * point] = values[2 * placeOf[point]]
    field[2 * point + 1] = values[2 * placeOf[point] + 1]
  }
  return field
}

/** What the points send, times their areas. */
function sourcesOf({ model, points, surfacePressure, sourceSlope }: MeridianState): FieldSources {
  const { first, area, endHat } = points
  const pressure = new Float64Array(2 * area.length)
  const derivative = new Float64Array(2 * area.length)
  for (let e = 0; e < model.geometry.elements; e++) {
    for (let j = first[e]; j < first[e + 1]; j++) {
      const t = endHat[j]
      pressure[2 * j] = area[j] * ((1 - t) * surfacePressure[2 * e] + t * surfacePressure[2 * e + 2])
      pressure[2 * j + 1] = area[j] * ((1 - t) * surfacePressure[2 * e + 1] + t * surfacePressure[2 * e + 3])
      if (model.isSource[e] === 1) derivative[2 * j + 1] = area[j] * sourceSlope
    }
  }
  return { pressure, derivative }
}

/** Writes the pressure at a place to `sum`, which is 0. */
function addPressureAt(
  state: MeridianState,
  addField: AddField,
  place: readonly [number, number],
  sum: Float64Array,
): void {
  const { geometry } = state.model
  const { elements, meridian, lengthsM, radiusM } = geometry
  let from = 0
  for (let e = 0; e < elements; e++) {
    if (!isWithin(geometry, e, place, NEAR_LENGTHS * lengthsM[e])) continue
    const nearest = nearestOnElement(meridian, e, place)
    const depthM = nearest.isBehind ? BEHIND_SURFACE * lengthsM[e] : onSurfaceToleranceM(radiusM)
    if (nearest.distanceM < depthM) return writePressureOn(state, e, nearest.t, sum)
    addField(place, { from, to: e, isNear: false }, sum)
    addField(place, { from: e, to: e + 1, isNear: true }, sum)
    addNearField(state, e, place, sum)
    from = e + 1
  }
  addField(place, { from, to: elements, isNear: false }, sum)
}

const at = createCurvePoint()
const ring = createStaticRing()
const BY_4PI = 1 / (4 * Math.PI)

/** The part of a near element's field that `ringRemainder` leaves out. */
function addNearField(
  { model, wavenumber, surfacePressure, sourceSlope }: MeridianState,
  e: number,
  [rho, z]: readonly [number, number],
  sum: Float64Array,
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
    sum[0] += scale * k * ((1 - t) * surfacePressure[2 * e] + t * surfacePressure[2 * e + 2])
    sum[1] += scale * (k * ((1 - t) * surfacePressure[2 * e + 1] + t * surfacePressure[2 * e + 3]) - g * q)
  })
}
