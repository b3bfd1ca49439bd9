import { expect, test } from 'vitest'
import { ellipticIntegrals } from './elliptic-integrals.ts'

function at(complement: number) {
  const pair = { first: 0, second: 0 }
  ellipticIntegrals(complement, pair)
  return pair
}

test('m = 0 gives π/2 twice and m = ½ the lemniscatic values', () => {
  expect(at(1).first).toBeCloseTo(Math.PI / 2, 15)
  expect(at(1).second).toBeCloseTo(Math.PI / 2, 15)
  expect(at(Math.SQRT1_2).first).toBeCloseTo(1.8540746773013719, 14)
  expect(at(Math.SQRT1_2).second).toBeCloseTo(1.3506438810476755, 14)
})

test('near m = 1 the first grows like ln(4/k′) and the second tends to 1', () => {
  for (const complement of [1e-4, 1e-8, 1e-14]) {
    expect(at(complement).first / Math.log(4 / complement)).toBeCloseTo(1, 7)
    expect(at(complement).second).toBeCloseTo(1, 6)
  }
})

test.each([0.03, 0.3, 0.6, 0.9])('Legendre’s relation holds at k′ = %f', (complement) => {
  const own = at(complement)
  const other = at(Math.sqrt(1 - complement * complement))
  const value = own.second * other.first + other.second * own.first - own.first * other.first
  expect(value).toBeCloseTo(Math.PI / 2, 13)
})
