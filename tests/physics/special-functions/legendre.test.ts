import { expect, test } from 'vitest'
import { legendrePolynomials } from './legendre.ts'

test.each([-1, -0.3, 0, 0.8660254, 1])('the first polynomials are the closed forms at %d', (x) => {
  const [p0, p1, p2, p3, p4] = legendrePolynomials(4, x)
  expect([p0, p1]).toEqual([1, x])
  expect(p2).toBeCloseTo((3 * x ** 2 - 1) / 2, 14)
  expect(p3).toBeCloseTo((5 * x ** 3 - 3 * x) / 2, 14)
  expect(p4).toBeCloseTo((35 * x ** 4 - 30 * x ** 2 + 3) / 8, 14)
})

test('they are 1 at 1 and ±1 at −1, to any order', () => {
  expect(legendrePolynomials(200, 1)[200]).toBeCloseTo(1, 12)
  expect(legendrePolynomials(201, -1)[201]).toBeCloseTo(-1, 12)
})
