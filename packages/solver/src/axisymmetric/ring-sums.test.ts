import { expect, test } from 'vitest'
import { azimuthRuleFor, remainderRuleFor } from './azimuth-order.ts'
import { gaussAzimuthRule } from './azimuth-rule.ts'
import { ringRemainder } from './ring-remainder.ts'
import { RING_SUMS, ringSums } from './ring-sums.ts'
import { createStaticRing, staticRing } from './static-ring.ts'

const FINE = gaussAzimuthRule(300)

function sumsOf(a: number, b: number, wavenumber: number, rule = FINE): Float64Array {
  const sums = new Float64Array(RING_SUMS)
  ringSums(a, b, wavenumber, rule, sums)
  return sums
}

test('a single point of the ring has the closed form of the kernel and its slope', () => {
  const one = { cosines: Float64Array.of(0.5), weights: Float64Array.of(1 / (4 * Math.PI)) }
  const [a, b, k] = [0.5, 0.3, 40]
  const distance = Math.sqrt(a - 0.5 * b)
  const [cos, sin] = [Math.cos(k * distance), Math.sin(k * distance)]
  const sums = sumsOf(a, b, k, one)
  const green = 1 / (4 * Math.PI * distance)
  expect(sums[0]).toBeCloseTo(green * cos, 13)
  expect(sums[1]).toBeCloseTo(green * sin, 13)
  expect(sums[3]).toBeCloseTo(0.5 * green * sin, 13)
  expect(sums[4]).toBeCloseTo((-green * (cos + k * distance * sin)) / distance ** 2, 12)
  expect(sums[5]).toBeCloseTo((green * (k * distance * cos - sin)) / distance ** 2, 12)
})

test.each([
  ['at a low frequency', 0.5],
  ['at a middle one', 20],
  ['at a high one', 300],
])('the remainder and what was taken out add up to the kernels %s', (_, k) => {
  const [rho, ringRho, dz] = [0.1, 0.09, 0.02]
  const [a, b] = [rho ** 2 + ringRho ** 2 + dz ** 2, 2 * rho * ringRho]
  const sums = new Float64Array(RING_SUMS)
  ringRemainder(a, b, k, FINE, sums)
  const ring = createStaticRing()
  staticRing(rho, 0, ringRho, dz, ring)
  const kk = k * k
  const versed = ring.inverse - ring.inverseCos
  sums[0] += (ring.inverse - 0.5 * kk * ring.distance) / (4 * Math.PI)
  sums[2] += (ring.inverseCos - 0.5 * kk * ring.distanceCos) / (4 * Math.PI)
  sums[4] -= (ring.cube + 0.5 * kk * ring.inverse) / (4 * Math.PI)
  sums[6] -= (ring.cube - ring.cubeVersed + 0.5 * kk * (ring.inverse - versed)) / (4 * Math.PI)
  const expected = sumsOf(a, b, k)
  const scale = Math.max(...expected.map(Math.abs))
  sums.forEach((value, i) => expect(Math.abs(value - expected[i]) / scale).toBeLessThan(1e-11))
})

test('the points chosen for far rings are enough', () => {
  for (const narrowness of [0.01, 0.3, 1, 2.4, 2.6, 8, 32, 64]) {
    for (const k of [0.1, 1, 3, 10, 30]) {
      const [a, b] = [2 + 2 / narrowness, 2]
      const expected = sumsOf(a, b, k)
      const sums = sumsOf(a, b, k, azimuthRuleFor(a, b, k, 1))
      const still = sumsOf(a, b, 1e-6)
      for (let i = 0; i < RING_SUMS; i++) {
        const scale = i < 4 ? Math.abs(still[0]) : Math.hypot(expected[4], expected[5], still[4])
        expect(Math.abs(sums[i] - expected[i]) / scale).toBeLessThan(2e-4)
      }
    }
  }
})

test('the points chosen for the remainder are enough, also where the ring passes through the point', () => {
  for (const distance of [0, 0.01, 0.1, 0.3]) {
    for (const k of [0.1, 1, 3, 10, 30]) {
      const [a, b] = [2 + distance ** 2, 2]
      const expected = new Float64Array(RING_SUMS)
      const sums = new Float64Array(RING_SUMS)
      ringRemainder(a, b, k, FINE, expected)
      ringRemainder(a, b, k, remainderRuleFor(b, k), sums)
      sums.forEach((value, i) => {
        const from = i < 4 ? 0 : 4
        const scale = Math.hypot(expected[from], expected[from + 1])
        expect(Math.abs(value - expected[i]) / scale).toBeLessThan(2e-4)
      })
    }
  }
})
