import { onSurfaceToleranceM } from '../../geometry/on-surface-tolerance.ts'
import type { FieldSources } from '../add-field-of-points.ts'
import { createCurvePoint, curvePoint } from '../element-curve.ts'
import { isWithin } from '../meridian-geometry.ts'
import type { AddField } from '../meridian-kernels.ts'
import { type MeridianState, writePressureOn } from '../meridian-state.ts'
import { visitNearPoints } from '../near-rule.ts'
import { nearestOnElement } from '../nearest-on-meridian.ts'
import { createStaticRing, staticRing } from '../static-ring.ts'
import type { Aperture } from './aperture.ts'

/** Elements nearer to a point than this many of their lengths are integrated with more care. */
const NEAR_LENGTHS = 1.5
/** Rounding of a far place that is meant to be in the plane, as a share of its distance. */
const IN_PLANE = 1e-9

/** What the points of the aperture send into the half space, 2 G q: as if ∂p/∂n were −2 q, and no pressure. */
export function apertureSources(
  { model, points, apertureSlope }: MeridianState,
  aperture: Aperture,
): FieldSources {
  const { first, area } = points
  const derivative = new Float64Array(2 * area.length)
  for (let e = aperture.first; e < model.geometry.elements; e++) {
    const at = 2 * (e - aperture.first)
    for (let j = first[e]; j < first[e + 1]; j++) {
      derivative[2 * j] = -2 * area[j] * apertureSlope[at]
      derivative[2 * j + 1] = -2 * area[j] * apertureSlope[at + 1]
    }
  }
  return { pressure: new Float64Array(2 * area.length), derivative }
}

type Sounding = MeridianState & { readonly aperture: Aperture; readonly addField: AddField }

/**
 * Writes the pressure at a place to `sum`, which is 0: p = 2 ∫ G q dS over the aperture in front of the baffle and on it, 0 behind
 * its plane: in the cavity too. On the aperture it is the pressure that was solved for.
 */
export function addPressureInFront(
  state: Sounding,
  place: readonly [number, number],
  sum: Float64Array,
): void {
  const { geometry } = state.model
  const { elements, meridian, lengthsM, radiusM } = geometry
  const [rho, z] = place
  const onSurfaceM = onSurfaceToleranceM(radiusM)
  if (state.aperture.planeZM - z > Math.max(onSurfaceM, IN_PLANE * Math.sqrt(rho * rho + z * z))) return
  let from = state.aperture.first
  for (let e = from; e < elements; e++) {
    if (!isWithin(geometry, e, place, NEAR_LENGTHS * lengthsM[e])) continue
    const nearest = nearestOnElement(meridian, e, place)
    if (nearest.distanceM < onSurfaceM) return writePressureOn(state, e, nearest.t, sum)
    state.addField(place, { from, to: e, isNear: false }, sum)
    state.addField(place, { from: e, to: e + 1, isNear: true }, sum)
    addNearElement(state, e, place, sum)
    from = e + 1
  }
  state.addField(place, { from, to: elements, isNear: false }, sum)
}

const point = createCurvePoint()
const ring = createStaticRing()
const BY_4PI = 1 / (4 * Math.PI)

/** The part of a near element's field that `ringRemainder` leaves out. */
function addNearElement(
  { model, wavenumber, aperture, apertureSlope }: Sounding,
  e: number,
  [rho, z]: readonly [number, number],
  sum: Float64Array,
): void {
  const { geometry } = model
  const half = 0.5 * wavenumber * wavenumber
  let green = 0
  visitNearPoints(geometry, e, { rho, z, ownT: undefined }, (t, weight) => {
    curvePoint(geometry.meridian, e, t, point)
    staticRing(rho, z, point.rho, point.z, ring)
    const speed = Math.sqrt(point.slopeRho * point.slopeRho + point.slopeZ * point.slopeZ)
    green += weight * point.rho * BY_4PI * speed * (ring.inverse - half * ring.distance)
  })
  const at = 2 * (e - aperture.first)
  sum[0] += 2 * green * apertureSlope[at]
  sum[1] += 2 * green * apertureSlope[at + 1]
}
