import { type AzimuthRule, gaussAzimuthRule, midpointRule } from './azimuth-rule.ts'

/**
 * The rule for a ring that passes a point at a distance. The integrand repeats around the circle, so midpoints converge
 * exponentially: they must resolve half the swing z = k (R_max − R_min) of the phase, and the peak, whose width ν is
 * cosh ν = a/b. A narrow peak is better met by Gauss points, which are dense at the end of the interval where it is.
 */
export function azimuthRuleFor(a: number, b: number, wavenumber: number): AzimuthRule {
  const nearest = Math.sqrt(a - b)
  const swing = wavenumber * (Math.sqrt(a + b) - nearest)
  // cosh ν − 1 = (a − b)/b, and ν² = 2 (cosh ν − 1) for small ν.
  const narrowness = b / (a - b)
  if (narrowness < WIDE_PEAK) return midpointRule(3 + Math.ceil(0.27 * swing + 3.2 * Math.sqrt(narrowness)))
  return gaussAzimuthRule(4 + Math.ceil(0.38 * swing + 3.2 * Math.sqrt(Math.sqrt(narrowness))))
}

/** b/(a − b) up to which the peak is wide enough for midpoints. */
const WIDE_PEAK = 2.5

/** The rule for `ringRemainder`, which has no peak. */
export function remainderRuleFor(b: number, wavenumber: number): AzimuthRule {
  return gaussAzimuthRule(8 + Math.ceil(0.35 * wavenumber * Math.sqrt(2 * b)))
}
