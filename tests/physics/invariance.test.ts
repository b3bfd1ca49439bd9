import { expect, test } from 'vitest'
import { measureInvariance } from './measure-invariance.ts'
import { readSphericalCap } from './reference-case.ts'

const { coarse } = readSphericalCap().meshes

// What is seen is the rounding of the matrix to single precision, some 1e-8.
test.each(['turning', 'shifting', 'enlarging'] as const)(
  '%s the body and the points together changes no pressure',
  (change) => {
    expect(measureInvariance(coarse, change)).toBeLessThan(1e-5)
  },
)
