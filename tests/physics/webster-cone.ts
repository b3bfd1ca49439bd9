import type { Medium } from '@hornbench/solver'

type Complex = { readonly re: number; readonly im: number }

/**
 * Specific impedance at the throat of a slender cone whose mouth is in an infinite baffle, for ka ≪ 1, e^{-iωt}, Pa·s/m.
 * r p of a cone satisfies the equation of a string; the mouth is loaded by a flanged opening,
 * ρc ((ka)²/2 − i ka (0.8217)), Norris and Sheng, *Acoustic radiation from a circular pipe with an infinite flange* (1989).
 */
export function coneImpedance(
  { throatM, mouthM, lengthM }: { throatM: number; mouthM: number; lengthM: number },
  wavenumber: number,
  { soundSpeed, density }: Medium,
): Complex {
  const ka = wavenumber * mouthM
  const apexM = (throatM * lengthM) / (mouthM - throatM)
  const mouth = { re: 0.5 * ka * ka, im: -0.8217 * ka }
  // p = (cos k(r − L) + g sin k(r − L)) / r with L at the mouth; p'/p = ik/z, z by ρc, so k g − 1/L = ik/z.
  const square = mouth.re ** 2 + mouth.im ** 2
  const endM = apexM + lengthM
  const g = { re: mouth.im / square + 1 / (wavenumber * endM), im: mouth.re / square }
  const [cos, sin] = [Math.cos(wavenumber * lengthM), -Math.sin(wavenumber * lengthM)]
  const u = { re: cos + g.re * sin, im: g.im * sin }
  // (r p)' / k
  const slope = { re: -sin + g.re * cos, im: g.im * cos }
  const bySlope = { re: slope.re - u.re / (wavenumber * apexM), im: slope.im - u.im / (wavenumber * apexM) }
  // z = i k p / p'
  const scale = (density * soundSpeed) / (bySlope.re ** 2 + bySlope.im ** 2)
  return {
    re: scale * (u.re * bySlope.im - u.im * bySlope.re),
    im: scale * (u.re * bySlope.re + u.im * bySlope.im),
  }
}
