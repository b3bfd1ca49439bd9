import { expect, test } from 'vitest'
import { compileExpression } from './compile-expression.ts'

test.each([
  ['log(1000)', 3],
  ['ln(e)', 1],
  ['log2(8)', 3],
  ['log1p(0)', 0],
  ['exp2(10)', 1024],
  ['expm1(0)', 0],
  ['cbrt(27)', 3],
  ['hypot(3, 4)', 5],
  ['hypot(2, 3, 6)', 7],
  ['atan2(0, -1)', Math.PI],
  ['pow(2, 5)', 32],
  ['fmod(-7, 3)', -1],
  ['remainder(7, 2)', -1],
  ['remainder(5, 2)', 1],
  ['remainder(7, 4)', -1],
  ['copysign(3, -2)', -3],
  ['copysign(-3, 0)', 3],
  ['fdim(5, 3)', 2],
  ['fdim(3, 5)', 0],
  ['fma(2, 3, 4)', 10],
  ['min(3, 1, 2)', 1],
  ['fmax(3, 1)', 3],
  ['round(2.5)', 3],
  ['round(-2.5)', -3],
  ['trunc(-2.7)', -2],
  ['ceil(1.2)', 2],
  ['floor(-1.2)', -2],
  ['sign(-9)', -1],
  ['deg(pi)', 180],
  ['rad(180)', Math.PI],
  ['fabs(-2)', 2],
])('%s is %d', (text, value) => {
  // One rounding of the result is allowed, for library functions that are not correctly rounded.
  expect(Math.abs(compileExpression(text)(0) - value)).toBeLessThanOrEqual(2 ** -52 * Math.abs(value))
})

test('remainder is undefined for a zero divisor and leaves its first argument for an infinite one', () => {
  expect(compileExpression('remainder(1, 0)')(0)).toBeNaN()
  expect(compileExpression('remainder(3, 1/0)')(0)).toBe(3)
})
