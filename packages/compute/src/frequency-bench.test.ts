import { expect, test } from 'vitest'
import { createFrequencyBench } from './frequency-bench.ts'
import type { FrequencyProblem } from './frequency-problem.ts'
import { boxCavityProblem } from './testing/box-cavity-problem.ts'

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
  const { pressure, surfacePressure } = bench.solve({ problemId: 1, frequencyHz: 20 }, watch)

  // Far below resonance what the source moves leaves through the mouth: |p| = ωρ S v / 2πr in front, r = 0.9 m.
  const sourceSlope = 2 * Math.PI * 20 * 1.21
  const expectedPa = (sourceSlope * 0.04) / (2 * Math.PI * 0.9)
  expect(Math.hypot(...pressure.subarray(0, 2)) / expectedPa).toBeCloseTo(1, 1)
  expect([...pressure.subarray(2)]).toEqual([0, 0])
  // 98 vertices, 25 of them on the aperture.
  expect(surfacePressure).toHaveLength(2 * (98 + 25))
  // Out of the mouth everywhere, against the normals, and most at its rim.
  const slopes = [...surfacePressure.subarray(2 * 98)].filter((_, at) => at % 2 === 1)
  expect(Math.max(...slopes)).toBeLessThan(-0.5 * sourceSlope)
  expect(Math.min(...slopes)).toBeLessThan(-1.5 * sourceSlope)
})
