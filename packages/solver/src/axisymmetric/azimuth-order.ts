import { type AzimuthRule, gaussAzimuthRule, midpointRule } from './azimuth-rule.ts'

/** How far the rules go beyond what a body in free space needs. */
export const CARE = {
  free: 1,
  /**
   * Almost closed, a cavity answers a volume that the integrals make up with a pressure that grows like 1/k²: errors of 1e-4 moved
   * the end correction of a tube by 0.005 radii, those of 1e-7 do not show.
   */
  cavity: 1.75,
} as const

/**
 * The rule for a ring that passes a point at a distance, to about 1e-4. The integrand repeats around the circle, so
 * midpoints converge exponentially: they must resolve the swing k (R_max − R_min) of the phase and the peak, whose width
 * ν is cosh ν = a/b. Gauss points are dense at the end of the interval, where the peak is, and wide in its middle: they
 * need fewer for a narrow peak and more for a large swing. The numbers were fitted to what each rule needs. All rules have
 * an even number of points, since compiled kernels take two at a time.
 *
 * @param care times as many points, as far as the swing does not ask for them: the power of the 1e-4
 */
export function azimuthRuleFor(a: number, b: number, wavenumber: number, care: number): AzimuthRule {
  const swing = wavenumber * (Math.sqrt(a + b) - Math.sqrt(a - b))
  const forSwing = 0.3 * swing
  // 1/ν², since ν² = 2 (cosh ν − 1) for small ν, but for the factor.
  const narrowness = b / (a - b)
  const midpoints = even(3.7 * care + Math.sqrt(forSwing * forSwing + 10.24 * care * care * narrowness))
  // A wide peak never takes fewer Gauss points.
  if (narrowness <= 1) return midpointRule(midpoints)
  const gaussPoints = even(4 * care + 0.38 * swing + 3.2 * care * Math.sqrt(Math.sqrt(narrowness)))
  return midpoints <= gaussPoints ? midpointRule(midpoints) : gaussAzimuthRule(gaussPoints)
}

/** The rule for `ringRemainder`, which has no peak. */
export function remainderRuleFor(b: number, wavenumber: number): AzimuthRule {
  return gaussAzimuthRule(even(8 + 0.35 * wavenumber * Math.sqrt(2 * b)))
}

function even(points: number): number {
  return 2 * Math.ceil(0.5 * points)
}
