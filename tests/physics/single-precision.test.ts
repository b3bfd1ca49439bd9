import { expect, test } from 'vitest'
import { measureSinglePrecision } from './measure-single-precision.ts'
import { readHorn, readSphericalCap } from './reference-case.ts'

// The tolerance of the iteration is 1e-5, which is 0.0001 dB.
test.each([273, 1092, 8189])(
  'far pairs in single precision move the field of the cap by less than 1e-6 at %d Hz',
  (frequencyHz) => {
    expect(measureSinglePrecision(readSphericalCap().meshes.coarse, frequencyHz)).toBeLessThan(1e-6)
  },
)

test.each([200, 2000, 10_000])(
  'far pairs in single precision move the field of a horn by less than 1e-6 at %d Hz',
  (frequencyHz) => {
    expect(measureSinglePrecision(readHorn().geometry, frequencyHz)).toBeLessThan(1e-6)
  },
)
