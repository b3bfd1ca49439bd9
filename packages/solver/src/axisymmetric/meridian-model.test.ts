import { afterEach, expect, test, vi } from 'vitest'
import { planMeridianBytes } from '../memory-plan.ts'
import { SolveCancelledError } from '../solve-failure.ts'
import { AIR } from '../testing/air.ts'
import { meridianOfSphere } from '../testing/meridian-of-sphere.ts'
import { meridianOfTube } from '../testing/meridian-of-tube.ts'
import { createMeridianModel, type MeridianModel } from './meridian-model.ts'
import { createMeridianSweep } from './meridian-sweep.ts'
import { solveMeridian } from './solve-meridian.ts'

afterEach(() => vi.unstubAllGlobals())

const CAP = meridianOfSphere(0.1, 24, 30)
const request = {
  frequencyHz: 3000,
  medium: AIR,
  sourceVelocity: 1,
  // In front of the cap, next to it, on it and beside the sphere.
  pointsM: Float64Array.of(0, 0, 1, 0.01, 0, 0.101, 0, 0, 0.1, 0.2, 0, 0),
}

function largestDifference(a: Float64Array, b: Float64Array): number {
  return Math.max(...a.map((value, i) => Math.abs(value - b[i]))) / Math.max(...b.map(Math.abs))
}

test.each([
  ['a body', CAP],
  ['a cavity behind a baffle', meridianOfTube(12)],
])(
  'the compiled kernels run unless the reference is asked for, with the same result to rounding: %s',
  (_, meridian) => {
    const compiled = createMeridianModel(meridian)
    const reference = createMeridianModel(meridian, { kernels: 'reference' })
    expect([compiled.isCompiled, reference.isCompiled]).toEqual([true, false])
    const [found, expected] = [solveMeridian(compiled, request), solveMeridian(reference, request)]
    expect(largestDifference(found.surfacePressure, expected.surfacePressure)).toBeLessThan(1e-11)
    expect(largestDifference(found.pressure, expected.pressure)).toBeLessThan(1e-11)
  },
)

test('an engine without vectors gets the reference', () => {
  vi.stubGlobal('WebAssembly', { validate: () => false })
  expect(createMeridianModel(CAP).isCompiled).toBe(false)
})

test('the integrals of a new band end when the solve is cancelled, and begin anew with the next', () => {
  const solve = createMeridianSweep([{ upToHz: 20_000, meridian: CAP }])
  let asked = 0
  const isCancelled = () => ++asked > 5
  expect(() => solve({ ...request, isCancelled })).toThrow(SolveCancelledError)
  // The solve itself has not begun.
  expect(asked).toBe(6)
  expect(solve(request)).toEqual(solveMeridian(createMeridianModel(CAP), request))
})

function allocatedBy({ matrix, near }: MeridianModel): number {
  return matrix.re.buffer.byteLength + near.values.byteLength
}

test.each([16, 150, 400])('the plan covers a model of %d elements', (elements) => {
  const model = createMeridianModel(meridianOfSphere(0.1, elements))
  expect(planMeridianBytes([elements], 0)).toBeGreaterThan(allocatedBy(model))
})

test('the plan covers a cavity behind a baffle when the elements of its aperture count twice', () => {
  const model = createMeridianModel(meridianOfTube(120))
  expect(planMeridianBytes([4 * 120], 0)).toBeGreaterThan(allocatedBy(model))
})
