import { SURFACE_TAG } from '@hornbench/surface-mesh'
import { expect, test } from 'vitest'
import type { BlockAssembler } from './assembly/assembly-context.ts'
import { createBoundaryModel, sourceArea, type BoundaryModelOptions } from './boundary-model.ts'
import { BoundaryModelError } from './boundary-model-error.ts'
import { norm } from './linear-algebra/complex-vector.ts'
import { fieldPressure } from './observation/field-pressure.ts'
import { crewTaskOf, solveFrequency, type FrequencyRequest } from './solve-frequency.ts'
import { AIR } from './testing/air.ts'
import { octasphere } from './testing/octasphere.ts'
import { seededRandom } from './testing/seeded-random.ts'

const RADIUS = 0.1
/** Only the upper half moves, so that the pressure is not the same everywhere. */
const SPHERE = octasphere(RADIUS, 2)
const CAP = {
  ...SPHERE,
  tags: SPHERE.tags.map((tag, t) =>
    [0, 1, 2].every((i) => SPHERE.vertices[3 * SPHERE.triangles[3 * t + i] + 2] >= 0)
      ? tag
      : SURFACE_TAG.wall,
  ),
}
const REQUEST: FrequencyRequest = {
  frequencyHz: 900,
  medium: AIR,
  sourceVelocity: 1,
  // In the air of all four quadrants, on a plane, close to the body beside an image, and on the surface of one.
  pointsM: Float64Array.of(0, 0, 1, 0.3, -0.2, 0.5, -0.4, -0.1, -0.2, -0.1, 0.01, 0.02, 0, -RADIUS, 0),
}
const QUARTER = { x: true, y: true }
const PLANES = [QUARTER, { x: true, y: false }, { x: false, y: true }]

const solve = (options: BoundaryModelOptions, request: Partial<FrequencyRequest> = {}) =>
  solveFrequency(createBoundaryModel(CAP, options), { ...REQUEST, ...request })

function difference(x: Float64Array, y: Float64Array): number {
  return norm(x.map((value, i) => value - y[i])) / norm(y)
}

test.each(PLANES)('with the mirrors %o the solution is that of the full model', (symmetry) => {
  const full = solve({ precision: 'f64' })
  const part = solve({ precision: 'f64', symmetry })

  expect(difference(part.pressure, full.pressure)).toBeLessThan(1e-12)
  expect(difference(part.surfacePressure, full.surfacePressure)).toBeLessThan(1e-12)
  expect(part.impedance.re).toBeCloseTo(full.impedance.re, 9)
  expect(part.impedance.im).toBeCloseTo(full.impedance.im, 9)
})

test.each(PLANES)('with the mirrors %o the compiled kernels do the same in single precision', (symmetry) => {
  const full = solve({})
  const part = solve({ symmetry })

  expect(difference(part.pressure, solve({ precision: 'f64', symmetry }).pressure)).toBeLessThan(1e-6)
  expect(difference(part.pressure, full.pressure)).toBeLessThan(1e-6)
  expect(difference(part.surfacePressure, full.surfacePressure)).toBeLessThan(1e-6)
})

test('iterating instead of eliminating gives the same within its tolerance', () => {
  const fine = octasphere(RADIUS, 4)
  const full = solveFrequency(createBoundaryModel(fine), REQUEST)
  const half = solveFrequency(createBoundaryModel(fine, { symmetry: { x: true, y: false } }), REQUEST)

  expect([full.method, half.method]).toEqual(['gmres', 'gmres'])
  expect(difference(half.pressure, full.pressure)).toBeLessThan(1e-4)
}, 20_000)

test('source, impedance and surface pressure are those of the whole body', () => {
  const model = createBoundaryModel(CAP, { symmetry: QUARTER })

  expect(sourceArea(model)).toBe(sourceArea(createBoundaryModel(CAP)))
  expect(model.matrix.size).toBe(25)
  expect(solveFrequency(model, REQUEST).surfacePressure).toHaveLength((2 * CAP.vertices.length) / 3)
})

test('a quarter model gives the same bits again', () => {
  const first = solve({ symmetry: QUARTER })

  expect(solve({ symmetry: QUARTER })).toEqual(first)
})

test('rows cut anywhere have the bits of all rows at once', () => {
  const model = createBoundaryModel(CAP, { symmetry: QUARTER })
  const whole = solveFrequency(model, REQUEST)
  const assembleBlock: BlockAssembler = (context, from, to) => {
    model.kernels.assembleBlock(context, 11, to)
    model.kernels.assembleBlock(context, from, 11)
  }

  expect(model.isCompiled).toBe(true)
  const inPieces = { ...model, kernels: { ...model.kernels, assembleBlock } }
  expect(solveFrequency(inPieces, REQUEST)).toEqual(whole)
})

test('a source that moves along a mirror plane is solved, one that moves across it is refused', () => {
  const along = solve({ precision: 'f64', symmetry: QUARTER }, { sourceAxis: [0, 0, 1] })
  const full = solve({ precision: 'f64' }, { sourceAxis: [0, 0, 1] })
  expect(difference(along.pressure, full.pressure)).toBeLessThan(1e-12)

  const across = () => solve({ symmetry: QUARTER }, { sourceAxis: [0, 1, 0] })
  expect(across).toThrow(BoundaryModelError)
  expect(across).toThrow(/moves across the mirror plane y = 0/)
})

test('a plane that is no mirror is refused', () => {
  const bumped = { ...CAP, vertices: CAP.vertices.map((value) => (value === RADIUS ? 1.1 * value : value)) }

  expect(() => createBoundaryModel(bumped, { symmetry: QUARTER })).toThrow(/not symmetric about x = 0/)
})

test('a mesh that is symmetric within the tolerance only gives the solution of the whole within it', () => {
  const random = seededRandom(8)
  // An image is sought within 3.5e-6 m.
  const shaken = { ...CAP, vertices: CAP.vertices.map((value) => value + 8e-7 * random()) }
  const run = (symmetry: 'off' | typeof QUARTER) =>
    solveFrequency(createBoundaryModel(shaken, { precision: 'f64', symmetry }), REQUEST).pressure

  const change = difference(run(QUARTER), run('off'))
  expect(change).toBeGreaterThan(1e-9)
  expect(change).toBeLessThan(2e-5)
})

test('a pulsating sphere by a quarter radiates the closed form', () => {
  const model = createBoundaryModel(octasphere(RADIUS, 3), { symmetry: QUARTER })
  const { pressure } = solveFrequency(model, {
    ...REQUEST,
    frequencyHz: 600,
    pointsM: Float64Array.of(0.6, -0.8, 0),
  })

  const k = (2 * Math.PI * 600) / AIR.soundSpeed
  const ka = k * RADIUS
  const amplitude = (AIR.density * AIR.soundSpeed * ka * RADIUS) / (1 + ka * ka)
  const [cos, sin] = [Math.cos(k * (1 - RADIUS)), Math.sin(k * (1 - RADIUS))]
  const exact = Float64Array.of(amplitude * (ka * cos + sin), amplitude * (ka * sin - cos))
  // 512 flat triangles have 2.5 % less area than the sphere.
  expect(difference(pressure, exact)).toBeLessThan(0.02)
})

test('points that are images of each other have the same bits, and those of the point itself within roundings', () => {
  const pointsM = Float64Array.of(0.3, 0.2, 0.5, -0.3, 0.2, 0.5, 0.3, -0.2, 0.5, -0.3, -0.2, 0.5)
  const { pressure } = solve({ precision: 'f64', symmetry: QUARTER }, { pointsM })
  const full = solve({ precision: 'f64' }, { pointsM })

  for (const i of [2, 4, 6]) expect([...pressure.subarray(i, i + 2)]).toEqual([...pressure.subarray(0, 2)])
  expect(difference(pressure, full.pressure)).toBeLessThan(1e-12)
})

test('a surface that is symmetric only nearly has its field evaluated on both sides', () => {
  const vertices = CAP.vertices.map((value, i) => (i % 3 === 0 && value < 0 ? value * (1 + 1e-6) : value))
  const symmetry = { x: true, y: false }
  expect(createBoundaryModel(CAP, { symmetry }).fieldMirrors).toEqual(symmetry)
  const nearly = createBoundaryModel({ ...CAP, vertices }, { symmetry })
  expect(nearly.fieldMirrors).toEqual({ x: false, y: false })
})

test('the field of a surface pressure is that of the solve, to the last bit', () => {
  const model = createBoundaryModel(CAP, { symmetry: QUARTER })
  const solution = solveFrequency(model, REQUEST)
  const { wavenumber, source } = crewTaskOf(model, REQUEST)
  const state = { wavenumber, source, surfacePressure: solution.surfacePressure }
  expect(fieldPressure(model, state, REQUEST.pointsM, () => {})).toEqual(solution.pressure)
})
