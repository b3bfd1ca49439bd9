import { expect, test } from 'vitest'
import { measureSphericalCap } from './measure-spherical-cap.ts'
import { modelOf, readSphericalCap } from './reference-case.ts'

const cap = readSphericalCap()
const coarse = modelOf(cap.meshes.coarse)
const medium = modelOf(cap.meshes.medium)

test.each(cap.ka.map((ka, index) => ({ ka, index })))(
  'a vibrating cap on a sphere of 1268 triangles follows the Legendre series at ka $ka',
  ({ ka, index }) => {
    const error = measureSphericalCap(cap, medium, index)

    expect(error.onAxisDb).toBeLessThan(0.05)
    expect(error.polarDb).toBeLessThan(ka <= 2 ? 0.1 : 0.4)
    expect(error.impedance).toBeLessThan(0.05)
  },
)

// Triangles half as long: a second-order method errs four times less; 3 leaves room for meshes that are not
// nested.
test.each([2, 4, 6].map((index) => ({ ka: cap.ka[index], index })))(
  'the cap converges: 1268 triangles err at least three times less than 312 at ka $ka',
  ({ index }) => {
    const many = measureSphericalCap(cap, medium, index)
    const few = measureSphericalCap(cap, coarse, index)

    expect(few.field / many.field).toBeGreaterThan(3)
    expect(few.polarDb / many.polarDb).toBeGreaterThan(3)
  },
)
