import { legendrePolynomials } from './special-functions/legendre.ts'
import { sphericalBessel } from './special-functions/spherical-bessel.ts'

/** A cap of half-angle `capRad` on a rigid sphere of radius a moves with 1 m/s; places in the field, m and rad. */
export type CapField = {
  readonly k: number
  readonly a: number
  readonly capRad: number
  readonly r: number
  readonly anglesRad: readonly number[]
  /** ρc, Pa·s/m. */
  readonly impedance: number
}

/**
 * Pressure as p = iρc Σ v_l h_l(kr)/h_l'(ka) P_l(cos θ) with v_0 = (1 − cos α)/2 and v_l = ½ (P_{l−1}(cos α) − P_{l+1}(cos α)),
 * e^{-iωt}, interleaved re, im (Morse and Ingard, *Theoretical Acoustics*, 1968, 7.2). The sum ends at l = ka + 30: off the
 * sphere its terms fall off as (a/r)^l.
 */
export function capSeries({ k, a, capRad, r, anglesRad, impedance }: CapField): Float64Array {
  const orders = Math.ceil(k * a) + 30
  const cap = legendrePolynomials(orders + 1, Math.cos(capRad))
  const surface = sphericalBessel(orders + 1, k * a)
  const field = sphericalBessel(orders, k * r)
  const polynomials = anglesRad.map((angle) => legendrePolynomials(orders, Math.cos(angle)))
  const pressure = new Float64Array(2 * anglesRad.length)
  for (let l = 0; l <= orders; l++) {
    const velocity = l === 0 ? (1 - cap[1]) / 2 : (cap[l - 1] - cap[l + 1]) / 2
    // f_l' = (l/x) f_l − f_{l+1}
    const slopeJ = (l / (k * a)) * surface.j[l] - surface.j[l + 1]
    const slopeY = (l / (k * a)) * surface.y[l] - surface.y[l + 1]
    const size = slopeJ ** 2 + slopeY ** 2
    const re = (field.j[l] * slopeJ + field.y[l] * slopeY) / size
    const im = (field.y[l] * slopeJ - field.j[l] * slopeY) / size
    polynomials.forEach((values, i) => {
      pressure[2 * i] -= impedance * velocity * im * values[l]
      pressure[2 * i + 1] += impedance * velocity * re * values[l]
    })
  }
  return pressure
}
