import { expect, test } from 'vitest'
import { measureSinglePrecision } from './measure-single-precision.ts'
import { readHorn, readSphericalCap } from './reference-case.ts'

// A compiled kernel may compute in single precision: 1e-5 is the tolerance of the iteration, 0.0001 dB.
test.each([273, 1092, 8189])(
  'a kernel in single precision moves the field of the cap by less than 1e-5 at %d Hz',
  (frequencyHz) => {
    expect(measureSinglePrecision(readSphericalCap().meshes.coarse, frequencyHz)).toBeLessThan(1e-5)
  },
)

test('a kernel in single precision moves the field of a horn by less than 1e-5 at 200 Hz', () => {
  expect(measureSinglePrecision(readHorn().geometry, 200)).toBeLessThan(1e-5)
})
