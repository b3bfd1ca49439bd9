import { SURFACE_TAG } from '@hornbench/surface-mesh'
import { describe, expect, test } from 'vitest'
import type { BoundaryModelOptions } from '../boundary-model.ts'
import { norm } from '../linear-algebra/complex-vector.ts'
import { SolveCancelledError } from '../solve-failure.ts'
import type { FrequencyRequest } from '../solve-frequency.ts'
import { AIR } from '../testing/air.ts'
import { rectangularCavity } from '../testing/rectangular-cavity.ts'
import { createBaffledModel } from './baffled-model.ts'
import { observeBaffled } from './observe-baffled.ts'
import { solveBaffled } from './solve-baffled.ts'

/** Of 304 triangles and 154 unknowns, whose equations are eliminated. */
const HORN = rectangularCavity({ throatM: 0.02, mouthM: 0.05, depthM: 0.05, halfCells: 3, rows: 4 })
const REQUEST: FrequencyRequest = {
  frequencyHz: 2500,
  medium: AIR,
  sourceVelocity: 1,
  // Far, beside, close to the rim, on the baffle, in the aperture.
  pointsM: Float64Array.of(0, 0, 1, 0.3, -0.2, 0.1, 0.05, 0.001, 0.002, 0.07, 0.01, 0, 0.01, 0.02, 0),
}
const QUARTER = { x: true, y: true }

const MODEL = createBaffledModel(HORN)

/** With options by a new model, which has its leak to measure first. */
const solve = (options?: BoundaryModelOptions, request: Partial<FrequencyRequest> = {}) =>
  solveBaffled(options ? createBaffledModel(HORN, options) : MODEL, {
    ...REQUEST,
    tolerance: 1e-12,
    ...request,
  })

function difference(x: Float64Array, y: Float64Array): number {
  return norm(x.map((value, i) => value - y[i])) / norm(y)
}

describe('a rectangular horn in an infinite baffle (S1)', () => {
  const exact = solve({ precision: 'f64' })

  test.each([
    { kernels: 'compiled', options: {} },
    { kernels: 'reference', options: { kernels: 'reference' as const } },
  ])('gives the same by the $kernels kernels in single precision', ({ options }) => {
    const found = solve(options)

    expect(difference(found.pressure, exact.pressure)).toBeLessThan(1e-6)
    expect(difference(found.surfacePressure, exact.surfacePressure)).toBeLessThan(1e-6)
    expect(
      difference(found.apertureSlope ?? new Float64Array(), exact.apertureSlope ?? new Float64Array()),
    ).toBeLessThan(1e-5)
  })

  test.each([QUARTER, { x: true, y: false }, { x: false, y: true }])(
    'with the mirrors %o is what it is as a whole',
    (symmetry) => {
      const part = solve({ precision: 'f64', symmetry })

      expect(difference(part.pressure, exact.pressure)).toBeLessThan(1e-9)
      expect(difference(part.surfacePressure, exact.surfacePressure)).toBeLessThan(1e-9)
      expect(part.impedance.re).toBeCloseTo(exact.impedance.re, 6)
      expect(difference(solve({ symmetry }).pressure, exact.pressure)).toBeLessThan(1e-6)
    },
  )

  test('has no pressure behind the baffle, not even inside of itself', () => {
    const { pressure } = solve(undefined, { pointsM: Float64Array.of(0, 0, -0.01, 0.5, 0, -1e-3, 0, 0, -2) })

    expect([...pressure]).toEqual([0, 0, 0, 0, 0, 0])
  })

  test('has the pressure of the aperture on it, which the field in front goes over into', () => {
    const [on, above] = [0, 1e-5].map(
      (z) => solve(undefined, { pointsM: Float64Array.of(0.01, 0.02, z, 0, 0, z) }).pressure,
    )
    const centre = HORN.vertices.findIndex((_, i) => i % 3 === 0 && isAt(HORN.vertices, i, [0, 0, 0])) / 3

    expect([...on.subarray(2)]).toEqual([...solve().surfacePressure.subarray(2 * centre, 2 * centre + 2)])
    // P1 pressure and the field of P1 slopes differ by the error of the mesh, not of the quadrature.
    expect(difference(above, on)).toBeLessThan(0.02)
  })

  test('is observed again from the stored boundary without a solve', () => {
    const { surfacePressure, apertureSlope = new Float64Array(), pressure } = exact
    const stored = {
      surfacePressure: Float64Array.from(Float32Array.from(surfacePressure)),
      apertureSlope: Float64Array.from(Float32Array.from(apertureSlope)),
    }
    expect(apertureSlope).toHaveLength(2 * 49)
    expect(observeBaffled(MODEL, { surfacePressure, apertureSlope }, REQUEST)).toEqual(pressure)
    expect(difference(observeBaffled(MODEL, stored, REQUEST), pressure)).toBeLessThan(1e-7)
  })

  test('gives the same bits again', () => {
    const model = createBaffledModel(HORN)
    const first = solveBaffled(model, REQUEST)
    solveBaffled(model, { ...REQUEST, frequencyHz: 400 })

    expect(solveBaffled(model, REQUEST)).toEqual(first)
  })

  test('tells how far it is and stops when asked to, at whatever stage', () => {
    const fractions: number[] = []
    solve({}, { onProgress: (fraction) => fractions.push(fraction) })

    expect(fractions.every((fraction, i) => i === 0 || fraction >= fractions[i - 1])).toBe(true)
    expect(fractions.length).toBeGreaterThan(700)
    for (const share of [0.1, 0.5, 0.9]) {
      let left = share * fractions.length
      expect(() => solve({}, { isCancelled: () => left-- < 0 })).toThrow(SolveCancelledError)
    }
  })
})

test('a turned and shifted horn has the same pressure at the points that go with it', () => {
  // x → z, y → x, z → y, and away from the origin.
  const turn = (values: Float64Array) =>
    values.map((_, i) => [0.3, -0.1, 0.2][i % 3] + values[3 * Math.floor(i / 3) + [1, 2, 0][i % 3]])
  const turned = createBaffledModel({ ...HORN, vertices: turn(HORN.vertices) })
  const found = solveBaffled(turned, { ...REQUEST, pointsM: turn(REQUEST.pointsM) })

  expect(difference(found.pressure, solve().pressure)).toBeLessThan(1e-5)
})

test('iterating gives what elimination gives', () => {
  const tube = rectangularCavity({ throatM: 0.03, mouthM: 0.03, depthM: 0.06, halfCells: 4, rows: 8 })
  const [iterated, quarter] = ([{ x: false, y: false }, QUARTER] as const).map((symmetry) =>
    solveBaffled(createBaffledModel(tube, { symmetry }), REQUEST),
  )

  expect([iterated.method, quarter.method]).toEqual(['gmres', 'lu'])
  expect(iterated.iterations).toBeLessThan(25)
  expect(difference(iterated.pressure, quarter.pressure)).toBeLessThan(1e-4)
})

test('a source that fills the bottom twice as fast is twice as loud', () => {
  const twice = solve(undefined, { sourceVelocity: 2 })

  expect(
    difference(
      twice.pressure.map((value) => value / 2),
      solve().pressure,
    ),
  ).toBeLessThan(1e-12)
  expect(HORN.tags.filter((tag) => tag === SURFACE_TAG.source)).toHaveLength(72)
})

function isAt(vertices: Float64Array, first: number, place: readonly number[]): boolean {
  return place.every((value, axis) => Math.abs(vertices[first + axis] - value) < 1e-12)
}
