import { type Meridian, meridianSample } from './meridian.ts'

/** The numbers of an R-OSSE profile at one azimuth. Letters in brackets are those of the formula. */
export type RosseNumbers = {
  /** Outer radius (R), > r0. */
  readonly outerRadiusMm: number
  /** Throat radius (r0). */
  readonly throatRadiusMm: number
  /** Tangent of the coverage half-angle (a), > 0. */
  readonly coverageTangent: number
  /** Tangent of the throat half-angle (a0). */
  readonly throatTangent: number
  /** Throat rounding (k), > 0. */
  readonly rounding: number
  /** Apex radius (r), > 0, apex shift (m) and bending (b). */
  readonly apexRadius: number
  readonly apexShift: number
  readonly bending: number
  /** Exponent (q), ≥ 1, of the passage from the throat curve to the outer one. */
  readonly blendExponent: number
  /** Curve parameter at the mouth (tmax). */
  readonly endParameter: number
}

/**
 * R-OSSE: a parametric profile whose mouth may roll back. Batík, "R-OSSE Waveguide". With c1 = (k r0)²,
 * c2 = 2 k r0 tan a0, c3 = tan² a, τ = t · tmax and L from `rosseScale`:
 *
 *     z = L [√(r² + m²) − √(r² + (τ − m)²)] + b L [√(r² + (1 − m)²) − √(r² + m²)] τ²
 *     ρ = (1 − τ^q) A + τ^q B
 *     A = √(c1 + c2 L τ + c3 L² τ²) + r0 (1 − k)        B = R + L (1 − √(1 + c3 (τ − 1)²))
 */
export function rosseMeridian(numbers: RosseNumbers): Meridian {
  const { throatRadiusMm, rounding, apexRadius, apexShift, blendExponent: q } = numbers
  const c1 = (rounding * throatRadiusMm) ** 2
  const c2 = 2 * rounding * throatRadiusMm * numbers.throatTangent
  const c3 = numbers.coverageTangent ** 2
  const scale = rosseScale(numbers)
  const apexAtThroat = Math.hypot(apexRadius, apexShift)
  const bend = numbers.bending * scale * (Math.hypot(apexRadius, 1 - apexShift) - apexAtThroat)
  return (t) => {
    const tau = t * numbers.endParameter
    const apex = Math.hypot(apexRadius, tau - apexShift)
    const z = scale * (apexAtThroat - apex) + bend * tau * tau
    const dz = (-scale * (tau - apexShift)) / apex + 2 * bend * tau

    const rootA = Math.sqrt(c1 + c2 * scale * tau + c3 * (scale * tau) ** 2)
    const a = rootA + throatRadiusMm * (1 - rounding)
    const da = (c2 * scale + 2 * c3 * scale * scale * tau) / (2 * rootA)
    const rootB = Math.sqrt(1 + c3 * (tau - 1) ** 2)
    const b = numbers.outerRadiusMm + scale * (1 - rootB)
    const db = (-scale * c3 * (tau - 1)) / rootB
    const weight = tau ** q
    const radius = (1 - weight) * a + weight * b
    const dr = (1 - weight) * da + weight * db + q * tau ** (q - 1) * (b - a)
    return meridianSample(z, radius, dz, dr)
  }
}

/**
 * The length scale L of R-OSSE (not the axial length): where an oblate-spheroid throat reaches the outer
 * radius. Positive for R > r0 and a > 0.
 */
function rosseScale(numbers: RosseNumbers): number {
  const { throatRadiusMm, rounding, throatTangent, coverageTangent } = numbers
  const c1 = (rounding * throatRadiusMm) ** 2
  const c2 = 2 * rounding * throatRadiusMm * throatTangent
  const c3 = coverageTangent ** 2
  const reach = numbers.outerRadiusMm + throatRadiusMm * (rounding - 1)
  return (Math.sqrt(c2 * c2 - 4 * c3 * (c1 - reach * reach)) - c2) / (2 * c3)
}
