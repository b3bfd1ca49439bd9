import { expect, test } from 'vitest'
import { struveH1 } from './struve.ts'

// Abramowitz and Stegun, table 12.1.
test('H₁ has the values of the tables', () => {
  expect(struveH1(0)).toBe(0)
  expect(struveH1(1)).toBeCloseTo(0.1984573362, 9)
  expect(struveH1(5)).toBeCloseTo(0.8078119457, 8)
})

test('the power series meets the asymptotic one', () => {
  const [below, above] = [struveH1(20 - 1e-9), struveH1(20)]
  expect(Math.abs(below - above)).toBeLessThan(1e-7)
})
