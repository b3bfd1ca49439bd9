import { expect, test } from 'vitest'
import { besselJ1, besselY1, scaledBesselI1, scaledBesselK1 } from './bessel.ts'

// Abramowitz and Stegun, tables 9.1 and 9.8; 3.8317… is the first zero of J₁.
test('J₁ has the values of the tables', () => {
  expect(besselJ1(1)).toBeCloseTo(0.4400505857449335, 13)
  expect(besselJ1(3.8317059702075125)).toBeCloseTo(0, 13)
  expect(besselJ1(10)).toBeCloseTo(0.04347274616886144, 13)
})

test('Y₁ has the values of the tables', () => {
  expect(besselY1(0.1)).toBeCloseTo(-6.458951094702027, 9)
  expect(besselY1(1)).toBeCloseTo(-0.7812128213002887, 10)
  expect(besselY1(10)).toBeCloseTo(0.2490154242069539, 10)
})

test('I₁ and K₁ have the values of the tables', () => {
  expect(scaledBesselI1(1) * Math.E).toBeCloseTo(0.565159103992485, 13)
  expect(scaledBesselI1(5)).toBeCloseTo(24.33564214245053 * Math.exp(-5), 13)
  expect(scaledBesselK1(1) / Math.E).toBeCloseTo(0.6019072301972346, 12)
  expect(scaledBesselK1(0.01) * Math.exp(-0.01)).toBeCloseTo(99.97389411, 5)
})

// I₁K₁ → 1/2x (1 − 3/8x²): how the product ends is what an end correction is integrated from.
test('the product of I₁ and K₁ follows its asymptotic series', () => {
  expect(scaledBesselI1(100) * scaledBesselK1(100) * 200).toBeCloseTo(1 - 3 / 8e4, 8)
})
