import { BoundaryModelError } from '../boundary-model-error.ts'
import { type SolveWatch, stageCheckpoint } from '../checkpoint.ts'
import type { Medium } from '../medium.ts'
import { NonFiniteResultError } from '../solve-failure.ts'
import { meridianField } from './meridian-field.ts'
import type { MeridianModel, MeridianOptions } from './meridian-model.ts'
import { placePoints } from './meridian-points.ts'
import { type MeridianBand, onBands } from './meridian-sweep.ts'
import { gatherRings, type RingPlaces } from './ring-places.ts'
import { openRings, pointCounts } from './solve-meridian.ts'

/** What a solve of `solveMeridian` left on the boundary, and where its pressure is wanted. */
export type MeridianObservation = SolveWatch & {
  readonly frequencyHz: number
  readonly medium: Medium
  /** Velocity of the source that the values belong to, m/s peak. */
  readonly sourceVelocity: number
  /** At the ends of the elements, re, im, Pa. */
  readonly surfacePressure: ArrayLike<number>
  /** Of a cavity behind a baffle: by element of its aperture, re, im, Pa/m. */
  readonly apertureSlope?: ArrayLike<number> | undefined
  /** x, y, z, m. */
  readonly pointsM: Float64Array
}

/**
 * The pressure that a solved boundary has at points, without solving again: the bits of the solve itself from the same values.
 *
 * @param places the points, where they are gathered already
 * @returns by point, re, im, Pa peak
 * @throws BoundaryModelError for values of another boundary
 * @throws NonFiniteResultError, SolveCancelledError
 */
export function observeMeridian(
  model: MeridianModel,
  observation: MeridianObservation,
  places: RingPlaces = gatherRings(observation.pointsM),
): Float64Array {
  const { frequencyHz, medium, sourceVelocity, apertureSlope } = observation
  const { elements, aperture } = model.geometry
  assertLength('pressures', observation.surfacePressure, elements + 1)
  assertLength('slopes', apertureSlope ?? [], aperture?.elements ?? 0)
  const angular = 2 * Math.PI * frequencyHz
  const wavenumber = angular / medium.soundSpeed
  const points = placePoints(model.geometry, pointCounts(model, wavenumber))
  const pressure = meridianField(
    {
      model,
      points,
      rings: openRings(model, points, wavenumber),
      wavenumber,
      surfacePressure: Float64Array.from(observation.surfacePressure),
      sourceSlope: angular * medium.density * sourceVelocity,
      apertureSlope: Float64Array.from(apertureSlope ?? []),
    },
    places,
    stageCheckpoint(observation, 0, 1),
  )
  if (!pressure.every(Number.isFinite)) throw new NonFiniteResultError('pressure at the observation points')
  return pressure
}

/**
 * The same for the boundaries that a sweep over these bands has solved, each observed on the band that it was solved on.
 *
 * @throws BoundaryModelError, and as `observeMeridian` does
 */
export function createMeridianObserver(
  bands: readonly MeridianBand[],
  options: Pick<MeridianOptions, 'kernels'> = {},
): (observation: MeridianObservation) => Float64Array {
  return onBands({ bands, options }, observeMeridian)
}

function assertLength(quantity: string, values: ArrayLike<number>, expected: number): void {
  if (values.length === 2 * expected) return
  throw new BoundaryModelError(
    `The boundary has ${expected} complex ${quantity}, not ${values.length / 2}: it is another one.`,
  )
}
