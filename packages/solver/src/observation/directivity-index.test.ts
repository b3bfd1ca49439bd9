import { expect, test } from 'vitest'
import { directivityIndexDb } from './directivity-index.ts'
import { designFrame } from './observation-frame.ts'
import { sphereGrid } from './sphere-grid.ts'

const GRID = sphereGrid(designFrame(0), { polarNodes: 18, distanceM: 1, centreM: [0, 0, 0] })

/** The pressure of a pattern of cos θ, with some phase. */
function pressureOf(pattern: (cosTheta: number) => number): Float64Array {
  return Float64Array.from({ length: 2 * GRID.weights.length }, (_, i) => {
    const value = pattern(GRID.pointsM[3 * Math.floor(i / 2) + 2])
    return i % 2 === 0 ? 0.6 * value : 0.8 * value
  })
}

test.each([
  { name: 'a monopole', pattern: () => 1, expected: 0 },
  { name: 'a dipole', pattern: (cos: number) => cos, expected: 10 * Math.log10(3) },
  { name: 'a cardioid', pattern: (cos: number) => (1 + cos) / 2, expected: 10 * Math.log10(3) },
  { name: 'a hypercardioid', pattern: (cos: number) => (1 + 3 * cos) / 4, expected: 10 * Math.log10(4) },
])('$name has a directivity index of $expected dB', ({ pattern, expected }) => {
  const onAxis = { re: 0, im: -1 }

  // The grid integrates these patterns exactly.
  expect(directivityIndexDb(onAxis, pressureOf(pattern), GRID.weights)).toBeCloseTo(expected, 12)
})
