/** An OSSE wall at one azimuth, less its coverage angle, and the point that it shall pass through. */
export type GuidedNumbers = {
  /** Main part only: its length (L), its first radius (r0') and the numbers of the formula. */
  readonly lengthMm: number
  readonly throatRadiusMm: number
  readonly throatTangent: number
  readonly rounding: number
  readonly terminationSize: number
  readonly terminationCurvature: number
  readonly terminationStart: number
  /** Distance of the outline from the start of the main part, > 0. */
  readonly guideZMm: number
  readonly guideRadiusMm: number
}

/** A guided coverage angle stays between these. */
export const GUIDED_COVERAGE_DEG = { min: 0.5, max: 89 }

/**
 * The coverage angle with which the wall passes through (z, g). With r_term the termination and
 * y = g − r_term(z) − r0' (1 − k)
 *
 *     tan² a = (y² − (k r0')² − 2 k r0' z tan a0) / z²
 *
 * Where y or the right side is negative, no angle is small enough.
 *
 * @returns degrees, before any limit: 0 where no angle is small enough
 */
export function guidedCoverageDeg(numbers: GuidedNumbers): number {
  const { lengthMm, throatRadiusMm, rounding, guideZMm: z } = numbers
  const { terminationSize: s, terminationCurvature: n, terminationStart: q } = numbers
  const x = Math.min((q * z) / lengthMm, 1)
  const termination = ((s * lengthMm) / q) * (1 - (1 - x ** n) ** (1 / n))
  const apex = rounding * throatRadiusMm
  const reach = numbers.guideRadiusMm - termination - throatRadiusMm * (1 - rounding)
  const square = (reach * reach - apex * apex - 2 * apex * z * numbers.throatTangent) / (z * z)
  if (reach < 0 || square < 0) return 0
  return (Math.atan(Math.sqrt(square)) * 180) / Math.PI
}
