import {
  cosineOfRemainder,
  nearestQuadrant,
  quadrantRemainder,
  QUARTER_COSINE,
  QUARTER_SINE,
  sineOfRemainder,
} from '../kernels/sine-cosine.ts'
import type { AzimuthRule } from './azimuth-rule.ts'

/**
 * Number of entries of the sums. With G = e^{ikR}/(4πR) and its slope H = (dG/dR)/R, re and im each: G at 0, G cos φ at 2, H
 * at 4, H cos φ at 6.
 */
export const RING_SUMS = 8

/**
 * Integrals of G and H around a ring, R² = a − b cos φ, by the points of a rule. The inner lines are those of `kernelRow`,
 * written again: a function that hands back two numbers costs both loops a tenth to a fifth.
 *
 * @param wavenumber k, rad/m
 */
export function ringSums(
  a: number,
  b: number,
  wavenumber: number,
  rule: AzimuthRule,
  out: Float64Array,
): void {
  const { cosines, weights } = rule
  // In locals: a test runner that wraps modules makes an imported name a property read at each use.
  const quarterCosine = QUARTER_COSINE
  const quarterSine = QUARTER_SINE
  const toQuadrant = nearestQuadrant
  const toRemainder = quadrantRemainder
  const sineOf = sineOfRemainder
  const cosineOf = cosineOfRemainder
  let greenRe = 0
  let greenIm = 0
  let greenCosRe = 0
  let greenCosIm = 0
  let slopeRe = 0
  let slopeIm = 0
  let slopeCosRe = 0
  let slopeCosIm = 0
  for (let m = 0; m < cosines.length; m++) {
    const cosPhi = cosines[m]
    const squared = a - b * cosPhi
    const distance = Math.sqrt(squared)
    const inverse = 1 / distance
    const phase = wavenumber * distance
    const quadrant = toQuadrant(phase)
    const r = toRemainder(phase, quadrant)
    const rr = r * r
    const sin = sineOf(r, rr)
    const cos = cosineOf(rr)
    const turnCos = quarterCosine[quadrant & 3]
    const turnSin = quarterSine[quadrant & 3]
    const amplitude = weights[m] * inverse
    const re = amplitude * (cos * turnCos - sin * turnSin)
    const im = amplitude * (cos * turnSin + sin * turnCos)
    const fall = inverse * inverse
    const hRe = -fall * (re + phase * im)
    const hIm = fall * (phase * re - im)
    greenRe += re
    greenIm += im
    greenCosRe += re * cosPhi
    greenCosIm += im * cosPhi
    slopeRe += hRe
    slopeIm += hIm
    slopeCosRe += hRe * cosPhi
    slopeCosIm += hIm * cosPhi
  }
  out[0] = greenRe
  out[1] = greenIm
  out[2] = greenCosRe
  out[3] = greenCosIm
  out[4] = slopeRe
  out[5] = slopeIm
  out[6] = slopeCosRe
  out[7] = slopeCosIm
}
