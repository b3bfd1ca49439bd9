import type { BoundaryModel } from './boundary-model.ts'
import { stageCheckpoint, type SolveWatch } from './checkpoint.ts'
import type { Vector3 } from './geometry/vector3.ts'
import type { Medium } from './medium.ts'
import { fieldPressure } from './observation/field-pressure.ts'
import { sourceWeights } from './source-weights.ts'

export type FieldRequest = SolveWatch & {
  readonly frequencyHz: number
  readonly medium: Medium
  /** Velocity of the source in the solve that gave the surface pressure, m/s peak. */
  readonly sourceVelocity: number
  /** The direction in which the source moves as a rigid body, if it does: see `FrequencyRequest`. */
  readonly sourceAxis?: Vector3
  /** Of a `FrequencySolution`: at each vertex, interleaved re, im, Pa. */
  readonly surfacePressure: Float64Array
  /** x, y, z, m: in the air or on the surface. Points inside the body get a meaningless value. */
  readonly pointsM: Float64Array
}

/**
 * The pressure at more points of a solution that is known, without solving again: interleaved re, im, Pa
 * peak, e^{-iωt}.
 *
 * @throws SolveCancelledError
 */
export function evaluateField(model: BoundaryModel, request: FieldRequest): Float64Array {
  const { frequencyHz, medium, sourceVelocity } = request
  const angular = 2 * Math.PI * frequencyHz
  return fieldPressure(
    model,
    {
      wavenumber: angular / medium.soundSpeed,
      surfacePressure: request.surfacePressure,
      source: {
        slope: angular * medium.density * sourceVelocity,
        weights: sourceWeights(model.surface, request.sourceAxis),
      },
    },
    request.pointsM,
    stageCheckpoint(request, 0, 1),
  )
}
