import { besselY1 } from './bessel.ts'

/** From here on the asymptotic series is exact to 1e-9, and the power series begins to cancel. */
const ASYMPTOTIC_FROM = 20

/**
 * Struve function H₁(x), x ≥ 0: its power series, and from 20 on Y₁ plus the first terms of the asymptotic series of H₁ − Y₁
 * (Abramowitz and Stegun, 12.1.3 and 12.1.29).
 */
export function struveH1(x: number): number {
  return x < ASYMPTOTIC_FROM ? powerSeries(x) : besselY1(x) + asymptotic(x)
}

/** (2/π) [x²/(1²·3) − x⁴/(1²·3²·5) + x⁶/(1²·3²·5²·7) − …]. */
function powerSeries(x: number): number {
  let term = (x * x) / 3
  let sum = term
  for (let m = 1; Math.abs(term) > 1e-20 * Math.abs(sum) && m < 200; m++) {
    term *= (-x * x) / ((2 * m + 1) * (2 * m + 3))
    sum += term
  }
  return (2 / Math.PI) * sum
}

/** (2/π) [1 + 1/x² − 3/x⁴ + 45/x⁶ − 1575/x⁸ + …]. */
function asymptotic(x: number): number {
  const square = x * x
  return (
    (2 / Math.PI) *
    (1 + 1 / square - 3 / square ** 2 + 45 / square ** 3 - 1575 / square ** 4 + 99_225 / square ** 5)
  )
}
