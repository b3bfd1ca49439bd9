import { expect, test } from 'vitest'
import { measurePowerBalance } from './measure-power-balance.ts'
import { measureReciprocity } from './measure-reciprocity.ts'
import { modelOf, readHorn, readSphericalCap } from './reference-case.ts'

const horn = modelOf(readHorn().geometry)

test.each([500, 1000, 2000, 4000])(
  'the power that a horn takes from its source arrives in the far field at %d Hz',
  (frequencyHz) => {
    expect(measurePowerBalance(horn, frequencyHz)).toBeLessThan(0.005)
  },
)

test('two patches of a body may exchange the roles of source and receiver', () => {
  // Velocity is constant by triangle and pressure linear, so the symmetry holds to the error of the method
  // only.
  expect(measureReciprocity(readSphericalCap())).toBeLessThan(0.002)
})
