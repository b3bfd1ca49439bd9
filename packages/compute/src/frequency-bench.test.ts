import { describe, expect, test } from 'vitest'
import { createFrequencyBench } from './frequency-bench.ts'
import type { FrequencyProblem } from './frequency-problem.ts'
import type { SolvedFrequency } from './solved-frequency.ts'
import { boxCavityProblem } from './testing/box-cavity-problem.ts'
import { sphereProblem } from './testing/sphere-problem.ts'

/** An octahedron, all of it source. */
const OCTAHEDRON: FrequencyProblem = {
  surface: {
    vertices: Float64Array.of(0.1, 0, 0, -0.1, 0, 0, 0, 0.1, 0, 0, -0.1, 0, 0, 0, 0.1, 0, 0, -0.1),
    triangles: Uint32Array.of(0, 2, 4, 2, 1, 4, 1, 3, 4, 3, 0, 4, 2, 0, 5, 1, 2, 5, 3, 1, 5, 0, 3, 5),
    tags: new Uint8Array(8).fill(2),
  },
  medium: { soundSpeed: 343, density: 1.21 },
  sourceVelocity: 1,
  pointsM: Float64Array.of(1, 0, 0, -0.5, 0.6, 0.7),
}
const watch = { isCancelled: () => false, onProgress: () => {} }

test('with mirror planes a frequency is the same, and its surface pressure that of all vertices', () => {
  const bench = createFrequencyBench()
  bench.keep(1, OCTAHEDRON)
  bench.keep(2, { ...OCTAHEDRON, mirrors: { x: true, y: true } })
  const whole = bench.solve({ problemId: 1, frequencyHz: 500 }, watch)
  const quarter = bench.solve({ problemId: 2, frequencyHz: 500 }, watch)

  expect(quarter.surfacePressure).toHaveLength(12)
  const level = Math.hypot(...whole.pressure.subarray(0, 2))
  for (const [i, value] of whole.pressure.entries()) {
    expect(Math.abs((quarter.pressure[i] ?? Number.NaN) - value)).toBeLessThan(1e-6 * level)
  }
})

test('a mirror plane that the surface does not have is a failure', () => {
  const bench = createFrequencyBench()
  const vertices = OCTAHEDRON.surface.vertices.with(0, 0.12)
  bench.keep(1, {
    ...OCTAHEDRON,
    surface: { ...OCTAHEDRON.surface, vertices },
    mirrors: { x: true, y: true },
  })

  expect(() => bench.solve({ problemId: 1, frequencyHz: 500 }, watch)).toThrow(/not symmetric about x = 0/)
})

test('a cavity in a baffle is heard in front only, and keeps the slopes of its aperture after its pressures', () => {
  const bench = createFrequencyBench()
  const cavity = boxCavityProblem(4)
  bench.keep(1, cavity)
  const { pressure, surfacePressure } = bench.solve({ problemId: 1, frequencyHz: 200 }, watch)

  expect(Math.hypot(...pressure.subarray(0, 2))).toBeGreaterThan(1)
  expect([...pressure.subarray(2)]).toEqual([0, 0])
  // 98 vertices, 25 of them on the aperture.
  expect(surfacePressure).toHaveLength(2 * (98 + 25))
  // At k a = 0.4 nothing is compressed: what leaves through the aperture is what the source of its size moves.
  const slopes = surfacePressure.subarray(2 * 98).filter((_, at) => at % 2 === 1)
  const mean = slopes.reduce((sum, slope) => sum + slope, 0) / slopes.length
  const sourceSlope = 2 * Math.PI * 200 * 1.21
  expect(-mean / sourceSlope).toBeGreaterThan(0.9)
  expect(-mean / sourceSlope).toBeLessThan(3)
})

describe.each([
  ['on its triangles', { ...OCTAHEDRON, mirrors: { x: true, y: true } }],
  ['on its outline', sphereProblem()],
  ['behind a baffle', boxCavityProblem(4)],
])('a frequency that is solved already %s', (_how, problem) => {
  const elsewhere = { ...problem, pointsM: Float64Array.of(0, 0, 1, 0.3, 0.2, 0.7) }

  test('has the same levels at other points as a fresh solve, and what does not depend on them', () => {
    const bench = benchOf(problem, elsewhere)
    const known = knownOf(bench.solve({ problemId: 1, frequencyHz: 900 }, watch))
    const fresh = bench.solve({ problemId: 2, frequencyHz: 900 }, watch)
    const { isObserved, ...observed } = bench.solve({ problemId: 2, frequencyHz: 900, known }, watch)
    expect(isObserved).toBe(true)
    expect(observed).toEqual({
      ...fresh,
      pressure: observed.pressure,
      warnings: known.warnings,
      seconds: observed.seconds,
    })
    for (const [point, level] of levelsDb(observed).entries()) {
      expect(Math.abs(level - (levelsDb(fresh)[point] ?? Number.NaN))).toBeLessThan(1e-4)
    }
  })

  test('is solved anew, and says so, when what is known is of another boundary', () => {
    const bench = benchOf(problem, elsewhere)
    const known = knownOf(bench.solve({ problemId: 1, frequencyHz: 900 }, watch))
    const cut = { ...known, boundary: known.boundary.subarray(2) }
    const fresh = bench.solve({ problemId: 2, frequencyHz: 900 }, watch)
    const solved = bench.solve({ problemId: 2, frequencyHz: 900, known: cut }, watch)
    expect({ ...solved, seconds: 0, warnings: [] }).toEqual({ ...fresh, seconds: 0, warnings: [] })
    expect(solved.warnings).toEqual([
      ...fresh.warnings,
      expect.stringMatching(/^boundary_misfit: .*solved anew/),
    ])
  })
})

test('the boundary of one band of an outline is not taken for that of another', () => {
  const problem = sphereProblem()
  const bench = benchOf(problem, problem)
  const known = knownOf(bench.solve({ problemId: 1, frequencyHz: 900 }, watch))
  expect(bench.solve({ problemId: 2, frequencyHz: 1100, known }, watch).isObserved).toBeUndefined()
})

function benchOf(...problems: FrequencyProblem[]) {
  const bench = createFrequencyBench()
  for (const [index, problem] of problems.entries()) bench.keep(index + 1, problem)
  return bench
}

function knownOf({ surfacePressure: boundary, ...solved }: SolvedFrequency) {
  const { impedance, iterations, residual, converged } = solved
  return { boundary, impedance, iterations, residual, converged, warnings: ['as it was'] }
}

function levelsDb({ pressure }: SolvedFrequency): number[] {
  return Array.from(
    { length: pressure.length / 2 },
    (_, point) => 20 * Math.log10(Math.hypot(pressure[2 * point] ?? 0, pressure[2 * point + 1] ?? 0)),
  )
}
