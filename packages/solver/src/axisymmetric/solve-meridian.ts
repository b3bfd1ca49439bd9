import { stageCheckpoint } from '../checkpoint.ts'
import { timesImaginary } from '../linear-algebra/complex-vector.ts'
import { matrixVector } from '../linear-algebra/matrix-vector.ts'
import { eliminate } from '../solve-equations.ts'
import { NonFiniteResultError } from '../solve-failure.ts'
import type { FrequencyRequest, FrequencySolution } from '../solve-frequency.ts'
import { assembleMeridian, type MeridianEquations } from './assemble-meridian.ts'
import { CARE } from './azimuth-order.ts'
import { meridianField } from './meridian-field.ts'
import type { RingIntegrals } from './meridian-kernels.ts'
import type { MeridianModel } from './meridian-model.ts'
import { type MeridianPoints, placePoints } from './meridian-points.ts'
import { gatherRings, type RingPlaces } from './ring-places.ts'

const DEFAULT_COUPLING_SCALE = 0.5

/** The source moves along its normal everywhere; elimination needs no tolerance. */
export type MeridianRequest = Omit<FrequencyRequest, 'sourceAxis' | 'tolerance'>

/**
 * Solves the exterior Helmholtz problem of a body of revolution at one frequency. `surfacePressure` is at the ends of
 * the elements, from the first to the last. Conventions and result are those of `solveFrequency`; the source has its
 * exact area, so nothing needs a correction. Of a cavity behind a baffle `apertureSlope` has one value for each element of the aperture,
 * the coupling is 0, and the pressure is exactly 0 behind the plane of the baffle.
 *
 * @param places the points of the request, where they are gathered already
 * @throws SingularMatrixError, NonFiniteResultError, SolveCancelledError: all of them `SolveFailure`
 */
export function solveMeridian(
  model: MeridianModel,
  request: MeridianRequest,
  places: RingPlaces = gatherRings(request.pointsM),
): FrequencySolution {
  const { frequencyHz, medium, sourceVelocity } = request
  const angular = 2 * Math.PI * frequencyHz
  const wavenumber = angular / medium.soundSpeed
  const points = placePoints(model.geometry, pointCounts(model, wavenumber))
  const rings = openRings(model, points, wavenumber)
  const rightSide = assemble({ model, points, rings, wavenumber }, request)
  const solved = eliminate(
    { matrix: model.matrix, matrixVector, factorLu: model.kernels.factorLu },
    rightSide,
    stageCheckpoint(request, 0.7, 0.8),
  )
  // The equations are solved for ∂p/∂n = 1 on the source; it is iωρv.
  const solution = timesImaginary(solved.solution, angular * medium.density)
  const ends = 2 * (model.geometry.elements + 1)
  const byVelocity = solution.subarray(0, ends)
  const surfacePressure = byVelocity.map((value) => value * sourceVelocity)
  const apertureSlope = solution.subarray(ends).map((value) => value * sourceVelocity)
  assertFinite(surfacePressure, 'surface pressure')
  const sourceSlope = angular * medium.density * sourceVelocity
  const state = { model, points, rings, wavenumber, surfacePressure, sourceSlope, apertureSlope }
  const pressure = meridianField(state, places, stageCheckpoint(request, 0.8, 1))
  assertFinite(pressure, 'pressure at the observation points')
  const { iterations, residual, method, converged, warnings } = solved
  const impedance = sourceMean(model, points, byVelocity)
  return {
    frequencyHz,
    pressure,
    surfacePressure,
    ...(model.geometry.aperture && { apertureSlope }),
    impedance,
    iterations,
    residual,
    method,
    converged,
    warnings,
  }
}

/** The sums around the rings of a model at a wavenumber. */
export function openRings(
  { geometry, kernels }: MeridianModel,
  points: MeridianPoints,
  wavenumber: number,
): RingIntegrals {
  return kernels.openRings({ points, wavenumber, care: geometry.aperture ? CARE.cavity : CARE.free })
}

/** Gauss points by element: two up to a sixth of a wavelength, more on longer elements. */
export function pointCounts({ geometry }: MeridianModel, wavenumber: number): Uint8Array {
  return Uint8Array.from(geometry.lengthsM, (length) => {
    const phase = wavenumber * length
    return phase < 1.04 ? 2 : phase < 2.1 ? 3 : 4
  })
}

function assemble(
  integrals: Pick<MeridianEquations, 'model' | 'points' | 'rings' | 'wavenumber'>,
  request: MeridianRequest,
): Float64Array {
  const { model, wavenumber } = integrals
  const rightSide = new Float64Array(2 * model.matrix.size)
  // The equation of the inside of a cavity has no resonances of its own to be coupled away.
  const scale = model.geometry.aperture ? 0 : (request.couplingScale ?? DEFAULT_COUPLING_SCALE)
  assembleMeridian({
    ...integrals,
    coupling: scale * Math.min(1 / wavenumber, 0.5 * model.geometry.radiusM),
    checkpoint: stageCheckpoint(request, 0, 0.7),
    matrix: model.matrix,
    rightSide,
  })
  return rightSide
}

/** The mean over the source of values at the ends of the elements. */
function sourceMean(
  { geometry }: MeridianModel,
  { first, area, endHat }: MeridianPoints,
  values: Float64Array,
): { re: number; im: number } {
  let re = 0
  let im = 0
  let whole = 0
  for (const e of geometry.sourceElements) {
    for (let i = first[e]; i < first[e + 1]; i++) {
      const t = endHat[i]
      re += area[i] * ((1 - t) * values[2 * e] + t * values[2 * e + 2])
      im += area[i] * ((1 - t) * values[2 * e + 1] + t * values[2 * e + 3])
      whole += area[i]
    }
  }
  return { re: re / whole, im: im / whole }
}

function assertFinite(values: Float64Array, quantity: string): void {
  for (const value of values) if (!Number.isFinite(value)) throw new NonFiniteResultError(quantity)
}
