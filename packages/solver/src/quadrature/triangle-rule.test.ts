import { expect, test } from 'vitest'
import { sixPointRule, splitInFour, type TrianglePoint } from './triangle-rule.ts'

/** Mean of x^m y^n over 0 ≤ y ≤ x ≤ 1: ∫ x^m x^{n+1}/(n+1) dx by the area ½. */
function exactMean(m: number, n: number): number {
  return 2 / ((n + 1) * (m + n + 2))
}

function mean(rule: readonly TrianglePoint[], m: number, n: number): number {
  return rule.reduce((sum, { x, y, weight }) => sum + weight * x ** m * y ** n, 0)
}

test.each([
  { name: 'the six-point rule', rule: sixPointRule() },
  { name: 'the same on four parts', rule: splitInFour(sixPointRule()) },
])('$name integrates polynomials of degree 4', ({ rule }) => {
  for (let m = 0; m <= 4; m++) {
    // The published coefficients have 16 digits.
    for (let n = 0; m + n <= 4; n++) expect(Math.abs(mean(rule, m, n) - exactMean(m, n))).toBeLessThan(2e-15)
  }
})

test('degree 5 is beyond it, and four parts do better', () => {
  const errorOf = (rule: readonly TrianglePoint[]) => Math.abs(mean(rule, 5, 0) - exactMean(5, 0))

  expect(errorOf(sixPointRule())).toBeGreaterThan(1e-6)
  expect(errorOf(splitInFour(sixPointRule()))).toBeLessThan(errorOf(sixPointRule()) / 10)
})
