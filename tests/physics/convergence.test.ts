import { expect, test } from 'vitest'
import { measureConvergence } from './measure-convergence.ts'
import { readPulsatingSphere } from './reference-case.ts'

const sphere = readPulsatingSphere()

// Linear pressure on flat triangles is of second order; 1.8 leaves room for meshes that are not nested.
test.each([
  { name: 'a pulsating', motion: 0 as const },
  { name: 'an oscillating', motion: 1 as const },
])('the surface pressure of $name sphere converges with order 1.8 or more', ({ motion }) => {
  for (const order of measureConvergence(sphere, motion).orders) expect(order).toBeGreaterThan(1.8)
})
