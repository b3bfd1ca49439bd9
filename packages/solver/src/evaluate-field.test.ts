import { expect, test } from 'vitest'
import { createBoundaryModel } from './boundary-model.ts'
import { evaluateField } from './evaluate-field.ts'
import { SolveCancelledError } from './solve-failure.ts'
import { solveFrequency } from './solve-frequency.ts'
import { AIR } from './testing/air.ts'
import { octasphere } from './testing/octasphere.ts'

const MODEL = createBoundaryModel(octasphere(0.1, 2))
const REQUEST = {
  frequencyHz: 900,
  medium: AIR,
  sourceVelocity: 0.5,
  sourceAxis: [0, 0.6, 0.8] as const,
  pointsM: Float64Array.of(0, 0, 1, 0.3, -0.2, 0.5, 0.1, 0, 0),
}

test('the field of a kept surface pressure has the bits of the solve', () => {
  const { surfacePressure, pressure } = solveFrequency(MODEL, REQUEST)

  expect(evaluateField(MODEL, { ...REQUEST, surfacePressure })).toEqual(pressure)
})

test('it can be cancelled', () => {
  const surfacePressure = new Float64Array(2 * MODEL.matrix.size)

  expect(() => evaluateField(MODEL, { ...REQUEST, surfacePressure, isCancelled: () => true })).toThrow(
    SolveCancelledError,
  )
})
