import { expect, test } from 'vitest'
import { kernelRow } from './kernel-row.ts'
import { createKernelValues } from './kernel-values.ts'
import type { PointSet } from './point-set.ts'

const COUNT = 200
const POINTS: PointSet = {
  x: Float64Array.from({ length: COUNT }, (_, j) => Math.sin(3 * j)),
  y: Float64Array.from({ length: COUNT }, (_, j) => Math.cos(5 * j)),
  z: Float64Array.from({ length: COUNT }, (_, j) => 0.3 * Math.sin(7 * j)),
  weight: Float64Array.from({ length: COUNT }, (_, j) => 0.01 + 1e-4 * j),
}
const TEST_POINT = { x: 0.2, y: 1.7, z: -0.4 }

test.each([0, 3, 40, 366])(
  'a row holds e^{ikr}/r and its slope by r to rounding at a wavenumber of %d rad/m',
  (k) => {
    const values = createKernelValues(COUNT)
    kernelRow(TEST_POINT.x, TEST_POINT.y, TEST_POINT.z, k, POINTS, 0, COUNT, values)

    for (let j = 0; j < COUNT; j++) {
      const r = Math.hypot(POINTS.x[j] - TEST_POINT.x, POINTS.y[j] - TEST_POINT.y, POINTS.z[j] - TEST_POINT.z)
      const w = POINTS.weight[j]
      const [cos, sin] = [Math.cos(k * r), Math.sin(k * r)]
      // (ikr − 1)(cos + i sin) = −cos − kr sin + i (kr cos − sin)
      const expected = [
        (w * cos) / r,
        (w * sin) / r,
        (w * (-cos - k * r * sin)) / r ** 3,
        (w * (k * r * cos - sin)) / r ** 3,
      ]
      const found = [values.greenRe[j], values.greenIm[j], values.slopeRe[j], values.slopeIm[j]]
      // A phase of 1000 rad carries an error of 1e-13 from the rounding of r alone.
      const tolerance = 1e-12 * (w / r) * (1 + k / r + 1 / r ** 2)
      found.forEach((value, i) => expect(Math.abs(value - expected[i])).toBeLessThan(tolerance))
    }
  },
)

test('a point has the same bits in a row of its own', () => {
  const whole = createKernelValues(COUNT)
  kernelRow(TEST_POINT.x, TEST_POINT.y, TEST_POINT.z, 40, POINTS, 0, COUNT, whole)
  const single = createKernelValues(1)

  for (let j = 0; j < COUNT; j++) {
    kernelRow(TEST_POINT.x, TEST_POINT.y, TEST_POINT.z, 40, POINTS, j, j + 1, single)
    expect([single.greenRe[0], single.greenIm[0]]).toEqual([whole.greenRe[j], whole.greenIm[j]])
    expect([single.slopeRe[0], single.slopeIm[0]]).toEqual([whole.slopeRe[j], whole.slopeIm[j]])
  }
})
