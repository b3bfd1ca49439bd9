import { type Meridian, meridianSample } from './meridian.ts'

/** The numbers of an OSSE profile at one azimuth. Letters in brackets are those of the formula. */
export type OsseNumbers = {
  /** Axial length (L). */
  readonly lengthMm: number
  /** Throat radius (r0). */
  readonly throatRadiusMm: number
  /** Tangent of the coverage half-angle (a). */
  readonly coverageTangent: number
  /** Tangent of the throat half-angle (a0). */
  readonly throatTangent: number
  /** Throat rounding (k), > 0. */
  readonly rounding: number
  /** Size (s), curvature (n, ≥ 1) and start (q, > 0) of the termination. */
  readonly terminationSize: number
  readonly terminationCurvature: number
  readonly terminationStart: number
  /** Height (h, ≥ 0) of a sine bulge added to the radius. */
  readonly bulgeMm: number
}

/** Parameters t this close, relative, to the kink count as the kink: 1/q times q is not always 1. */
const KINK_WIDTH = 1e-12

/**
 * OSSE: an oblate-spheroid throat that turns into a superellipse. Batík, "OS-SE Waveguide".
 *
 *     r(z) = √((k r0)² + 2 k r0 z tan a0 + z² tan² a) + r0 (1 − k)
 *          + (s L / q) [1 − (1 − (q z/L)^n)^(1/n)]        s L / q where q z/L > 1
 *          + h sin(π z/L)
 *
 * with z = t L. For n > 1 the termination turns the wall to 90° at z = L/q; for q > 1 that is inside the
 * horn, and the meridian has a kink there: `osseKink`. At the kink the direction is that of the throat side.
 */
export function osseMeridian(numbers: OsseNumbers): Meridian {
  const { lengthMm, throatRadiusMm, rounding, terminationSize, terminationCurvature: n } = numbers
  const { terminationStart, bulgeMm } = numbers
  const apex = rounding * throatRadiusMm
  const linear = apex * numbers.throatTangent
  const quadratic = numbers.coverageTangent ** 2
  const termination = (terminationSize * lengthMm) / terminationStart
  const bulgeSlope = (bulgeMm * Math.PI) / lengthMm
  return (t) => {
    const z = t * lengthMm
    const root = Math.sqrt(apex * apex + 2 * linear * z + quadratic * z * z)
    const bulge = bulgeMm * Math.sin(Math.PI * t)
    const smoothRadius = root + throatRadiusMm * (1 - rounding) + bulge
    const smoothSlope = (linear + quadratic * z) / root + bulgeSlope * Math.cos(Math.PI * t)
    const x = Math.min(terminationStart * t, 1)
    // Without a termination its infinite slope at x = 1, multiplied through below, would leave no direction.
    if (terminationSize === 0 || terminationStart * t > 1 + KINK_WIDTH)
      return meridianSample(z, smoothRadius + termination, 1, smoothSlope)
    const remainder = 1 - x ** n
    // The slope of the termination is s x^(n−1) / scale, infinite at x = 1: multiplied through, it stays finite.
    const scale = remainder ** (1 - 1 / n)
    const radius = smoothRadius + termination * (1 - remainder ** (1 / n))
    return meridianSample(z, radius, scale, smoothSlope * scale + terminationSize * x ** (n - 1))
  }
}

/** The parameter t at which the meridian has a kink, or undefined when it has none. */
export function osseKink(terminationStart: number): number | undefined {
  return terminationStart > 1 ? 1 / terminationStart : undefined
}
