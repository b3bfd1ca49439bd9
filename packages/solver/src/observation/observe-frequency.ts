import { BoundaryModelError } from '../boundary-model-error.ts'
import type { BoundaryModel } from '../boundary-model.ts'
import { stageCheckpoint, type SolveWatch } from '../checkpoint.ts'
import type { Vector3 } from '../geometry/vector3.ts'
import type { Medium } from '../medium.ts'
import { NonFiniteResultError } from '../solve-failure.ts'
import { sourceWeights } from '../source-weights.ts'
import { fieldPressure } from './field-pressure.ts'

export type ObservationRequest = SolveWatch & {
  readonly frequencyHz: number
  readonly medium: Medium
  /** Velocity of the source, m/s peak, as it was when the surface pressure was solved; so are the axis and the medium. */
  readonly sourceVelocity: number
  readonly sourceAxis?: Vector3
  /** re, im at each vertex, Pa peak, e^{-iωt}: that of a `FrequencySolution`, also in single precision. */
  readonly surfacePressure: ArrayLike<number>
  /** Where the pressure is wanted, x, y, z, m: in the air or on the surface. */
  readonly pointsM: Float64Array
}

/**
 * The pressure at any points of a frequency that is solved already: no equations are assembled.
 *
 * @returns interleaved re, im by point, Pa peak
 * @throws BoundaryModelError for a surface pressure of another mesh, as far as its length tells
 * @throws NonFiniteResultError, SolveCancelledError
 */
export function observeFrequency(model: BoundaryModel, request: ObservationRequest): Float64Array {
  const { frequencyHz, medium, sourceVelocity, sourceAxis, pointsM } = request
  const { surface } = model
  const vertices = surface.mesh.vertices.length / 3
  if (request.surfacePressure.length !== 2 * vertices) {
    throw new BoundaryModelError(
      `The surface has ${vertices} vertices, not ${request.surfacePressure.length / 2}: the pressures are of another one.`,
    )
  }
  const angular = 2 * Math.PI * frequencyHz
  const state = {
    wavenumber: angular / medium.soundSpeed,
    surfacePressure: Float64Array.from(request.surfacePressure),
    source: {
      slope: angular * medium.density * sourceVelocity,
      weights: sourceWeights(surface, sourceAxis),
    },
  }
  const pressure = fieldPressure(model, state, pointsM, stageCheckpoint(request, 0, 1))
  if (!pressure.every(Number.isFinite)) throw new NonFiniteResultError('pressure at the observation points')
  return pressure
}
