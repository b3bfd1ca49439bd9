import { expect, test } from 'vitest'
import { BoundaryModelError } from '../boundary-model-error.ts'
import { createBoundaryModel } from '../boundary-model.ts'
import { SolveCancelledError } from '../solve-failure.ts'
import { type FrequencyRequest, solveFrequency } from '../solve-frequency.ts'
import { AIR } from '../testing/air.ts'
import { octasphere } from '../testing/octasphere.ts'
import { observeFrequency } from './observe-frequency.ts'

const MODEL = createBoundaryModel(octasphere(0.1, 2))
const SOLVE: FrequencyRequest = {
  frequencyHz: 600,
  medium: AIR,
  sourceVelocity: 1,
  pointsM: Float64Array.of(0, 0, 2, 0.3, -0.2, 1.5),
}
const ELSEWHERE = Float64Array.of(0, 0, 1, 0.05, 0.9, 0.2, 0.1, 0, 0)

test.each([
  ['along its normals', {}],
  ['as a rigid body', { sourceAxis: [0, 0, 1] as const }],
])('of a source that moves %s, other points have the bits that a solve gives them', (_how, axis) => {
  const { surfacePressure } = solveFrequency(MODEL, { ...SOLVE, ...axis })
  const there = { ...SOLVE, ...axis, pointsM: ELSEWHERE }
  const fresh = solveFrequency(MODEL, there).pressure
  expect(observeFrequency(MODEL, { ...there, surfacePressure })).toEqual(fresh)
})

test('surface pressures in single precision move a level by less than 1e-5 dB', () => {
  const there = { ...SOLVE, pointsM: ELSEWHERE }
  const { surfacePressure, pressure: fresh } = solveFrequency(MODEL, there)
  const stored = Float32Array.from(surfacePressure)
  const seen = observeFrequency(MODEL, { ...there, surfacePressure: stored })
  expect(seen).toHaveLength(fresh.length)
  for (let i = 0; i < fresh.length; i += 2) {
    const ratio = Math.hypot(seen[i], seen[i + 1]) / Math.hypot(fresh[i], fresh[i + 1])
    expect(Math.abs(20 * Math.log10(ratio))).toBeLessThan(1e-5)
  }
})

test('the surface pressure of another mesh is not read', () => {
  const { surfacePressure } = solveFrequency(MODEL, SOLVE)
  const other = createBoundaryModel(octasphere(0.1, 1))
  expect(() => observeFrequency(other, { ...SOLVE, surfacePressure })).toThrow(BoundaryModelError)
})

test('it can be cancelled, and tells how far it is', () => {
  const { surfacePressure } = solveFrequency(MODEL, SOLVE)
  const seen: number[] = []
  observeFrequency(MODEL, { ...SOLVE, surfacePressure, onProgress: (fraction) => void seen.push(fraction) })
  expect(seen).toEqual([0, 0.5])
  const cancelled = { ...SOLVE, surfacePressure, isCancelled: () => true }
  expect(() => observeFrequency(MODEL, cancelled)).toThrow(SolveCancelledError)
})
