import { expect, test } from 'vitest'
import { createBoundaryModel } from '../boundary-model.ts'
import { solveFrequency } from '../solve-frequency.ts'
import { AIR } from '../testing/air.ts'
import { octasphere } from '../testing/octasphere.ts'

const RADIUS = 0.1
const KA = 1
const K = KA / RADIUS
const FREQUENCY_HZ = (K * AIR.soundSpeed) / (2 * Math.PI)
const MODEL = createBoundaryModel(octasphere(RADIUS, 3))
const { vertices, triangles } = MODEL.surface.mesh

/** A point at a height above triangle t, by barycentric weights, m. */
function above(t: number, weights: readonly number[], height: number): number[] {
  return [0, 1, 2].map((axis) => {
    const foot = weights.reduce(
      (sum, w, corner) => sum + w * vertices[3 * triangles[3 * t + corner] + axis],
      0,
    )
    return foot + height * MODEL.surface.geometry.normals[3 * t + axis]
  })
}

/** |p| of the pulsating sphere. */
function exactMagnitude(r: number): number {
  return (AIR.density * AIR.soundSpeed * KA * RADIUS) / (r * Math.sqrt(1 + KA * KA))
}

function solveAt(points: number[][]): Float64Array {
  return solveFrequency(MODEL, {
    frequencyHz: FREQUENCY_HZ,
    medium: AIR,
    sourceVelocity: 1,
    pointsM: Float64Array.from(points.flat()),
  }).pressure
}

const PLACES = [
  { place: 'the middle of a triangle', weights: [1 / 3, 1 / 3, 1 / 3] },
  { place: 'the middle of an edge', weights: [0.5, 0.5, 0] },
  { place: 'a corner', weights: [1, 0, 0] },
]
/** From two edges down to a hundred thousandth of one. */
const HEIGHTS_M = [2e-2, 1e-2, 3e-3, 1e-3, 1e-4, 1e-5, 1e-6, 3e-7]

test.each(PLACES)('the pressure above $place stays right to 2 % however near the surface', ({ weights }) => {
  const points = HEIGHTS_M.map((height) => above(200, weights, height))
  const pressure = solveAt(points)

  points.forEach((point, i) => {
    const exact = exactMagnitude(Math.hypot(...point))
    const found = Math.hypot(pressure[2 * i], pressure[2 * i + 1])
    // 1.2 % of it is the facets' smaller area, the same at all heights.
    expect(Math.abs(found / exact - 1)).toBeLessThan(0.02)
  })
})

test.each(PLACES)(
  'the pressure goes over into that of the surface above $place without a step',
  ({ weights }) => {
    const [onSurface, near] = [above(200, weights, 0), above(200, weights, 1e-6)]
    const pressure = solveAt([onSurface, near])

    const step = Math.hypot(pressure[2] - pressure[0], pressure[3] - pressure[1])
    expect(step).toBeLessThan(0.01 * Math.hypot(pressure[0], pressure[1]))
  },
)

test('a vertex has the surface pressure itself', () => {
  const { pressure, surfacePressure } = solveFrequency(MODEL, {
    frequencyHz: FREQUENCY_HZ,
    medium: AIR,
    sourceVelocity: 1,
    pointsM: vertices.slice(3 * 17, 3 * 18),
  })

  expect([...pressure]).toEqual([...surfacePressure.subarray(2 * 17, 2 * 18)])
})

test('the field does not depend on which points are asked for together', () => {
  const points = [above(3, [1, 0, 0], 0.001), [0.5, 0.2, 1], above(9, [0.2, 0.3, 0.5], 0.01)]
  const together = solveAt(points)

  points.forEach((point, i) => {
    expect([...solveAt([point])]).toEqual([...together.subarray(2 * i, 2 * i + 2)])
  })
})
