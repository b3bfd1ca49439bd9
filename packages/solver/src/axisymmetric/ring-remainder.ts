import { cosine, sine } from '../kernels/sine-cosine.ts'
import type { AzimuthRule } from './azimuth-rule.ts'

/** Below this kR the differences are taken from their series: they would cancel. */
const SMALL_PHASE = 0.2

/**
 * The same as `ringSums` for what is left of the kernels when their two leading odd powers of R are taken out:
 *
 * G − (1/R − k²R/2)/4π and H + (1/R³ + k²/(2R))/4π, with H = (ix − 1) e^{ix}/(4πR³), x = kR.
 *
 * What remains is a smooth function of R² but for terms in k⁴R³ and k⁴R, so few points integrate it over elements
 * that touch, and over the element of the point itself.
 */
export function ringRemainder(
  a: number,
  b: number,
  wavenumber: number,
  rule: AzimuthRule,
  out: Float64Array,
): void {
  const { cosines, weights } = rule
  out.fill(0)
  for (let m = 0; m < cosines.length; m++) {
    const cosPhi = cosines[m]
    // Rounding must not make it negative where the ring passes through the point.
    const x = wavenumber * Math.sqrt(Math.max(0, a - b * cosPhi))
    if (x < SMALL_PHASE) addSeries(x, cosPhi, weights[m] * wavenumber, wavenumber, out)
    else addDifference(x, cosPhi, weights[m] * wavenumber, wavenumber, out)
  }
}

function addDifference(
  x: number,
  cosPhi: number,
  weight: number,
  wavenumber: number,
  out: Float64Array,
): void {
  const sin = sine(x)
  const cos = cosine(x)
  const g = weight / x
  const h = (g * wavenumber * wavenumber) / (x * x)
  const half = 0.5 * x * x
  add(g * (cos - 1 + half), g * sin, h * (1 + half - cos - x * sin), h * (x * cos - sin), cosPhi, out)
}

/**
 * e^{ix} − 1 + x²/2 = ix − ix³/6 + x⁴/24 + … and (ix − 1) e^{ix} + 1 + x²/2 = Σ_{n ≥ 3} (ix)ⁿ (n − 1)/n!, to
 * terms of 1e-11 of the first.
 */
function addSeries(x: number, cosPhi: number, weight: number, wavenumber: number, out: Float64Array): void {
  const xx = x * x
  const kk = wavenumber * wavenumber
  add(
    weight * x * xx * (1 / 24 - xx * (1 / 720 - xx * (1 / 40320 - xx / 3628800))),
    weight * (1 - xx * (1 / 6 - xx * (1 / 120 - xx * (1 / 5040 - xx / 362880)))),
    weight * kk * x * (1 / 8 - xx * (1 / 144 - xx * (1 / 5760 - xx / 403200))),
    weight * kk * (-1 / 3 + xx * (1 / 30 - xx * (1 / 840 - xx / 45360))),
    cosPhi,
    out,
  )
}

function add(
  greenRe: number,
  greenIm: number,
  slopeRe: number,
  slopeIm: number,
  cosPhi: number,
  out: Float64Array,
): void {
  out[0] += greenRe
  out[1] += greenIm
  out[2] += greenRe * cosPhi
  out[3] += greenIm * cosPhi
  out[4] += slopeRe
  out[5] += slopeIm
  out[6] += slopeRe * cosPhi
  out[7] += slopeIm * cosPhi
}
