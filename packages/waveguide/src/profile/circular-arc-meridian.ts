import { type Meridian, meridianSample } from './meridian.ts'

/** The numbers of a circular arc at one azimuth. */
export type CircularArcNumbers = {
  /** Axial length (L). */
  readonly lengthMm: number
  /** Radius at the start of the arc. */
  readonly throatRadiusMm: number
  /** Angle of the chord to the axis: the coverage half-angle (a). */
  readonly chordRad: number
  /** Angle of the wall to the axis at the mouth, within ±90°. */
  readonly mouthRad: number
}

/**
 * A circular arc from (0, r1) to (L, r1 + L tan a) that ends at the angle τ to the axis. The sine of its
 * angle is linear in z, so with w(z) = sin τ + κ (z − L) and κ = 2 cos a sin(τ − a) / L
 *
 *     r(z) = r2 − (L − z) (w + sin τ) / (√(1 − w²) + cos τ)
 *
 * which is the equation of the circle without its centre: it stays exact as τ approaches a, where the arc is
 * a straight cone. The throat angle is 2a − τ; both must lie within ±90°.
 */
export function circularArcMeridian(numbers: CircularArcNumbers): Meridian {
  const { lengthMm, throatRadiusMm, chordRad, mouthRad } = numbers
  const mouthRadius = throatRadiusMm + lengthMm * Math.tan(chordRad)
  const sine = Math.sin(mouthRad)
  const cosine = Math.cos(mouthRad)
  const curvature = (2 * Math.cos(chordRad) * Math.sin(mouthRad - chordRad)) / lengthMm
  return (t) => {
    const z = t * lengthMm
    const w = sine + curvature * (z - lengthMm)
    const root = Math.sqrt(1 - w * w)
    const radius = mouthRadius - ((lengthMm - z) * (w + sine)) / (root + cosine)
    return meridianSample(z, radius, root, w)
  }
}
