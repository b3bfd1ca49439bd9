// Integrals around a ring of G = e^{ikR}/(4πR) and its slope H = (dG/dR)/R, R² = a − b cos φ, two azimuths at a time:
// the steps of ring-sums.ts and ring-remainder.ts of the solver.

import { RULE_STEP } from './meridian-layout'
import {
  cosineOfRest,
  cosineOfSum,
  firstStep,
  secondStep,
  sineOfRest,
  sineOfSum,
  stepBits,
  stepOffsets,
  STEPS_BY_RADIAN,
  stepRest,
} from './turn-table'
import { lanesAdded } from './wave'

/** Offsets of what `ringSums` and `ringRemainder` write: complex numbers. */
export const SUM_GREEN: usize = 0
export const SUM_GREEN_COS: usize = 16
export const SUM_SLOPE: usize = 32
export const SUM_SLOPE_COS: usize = 48
/** Offset of ∮ H (straight + turning cos φ), which `ringField` writes behind ∮ G. */
export const SUM_FIELD: usize = 16

/** Room for all of them. */
export const SUM_BYTES: usize = 64

/** Writes ∮ G, ∮ G cos φ, ∮ H and ∮ H cos φ. */
export function ringSums(a: f64, b: f64, wavenumber: f64, rule: usize, points: u32, turns: usize, out: usize): void {
  const allA = f64x2.splat(a)
  const allB = f64x2.splat(b)
  const k = f64x2.splat(wavenumber)
  const stepsByLength = f64x2.splat(STEPS_BY_RADIAN * wavenumber)
  let greenRe = f64x2.splat(0)
  let greenIm = greenRe
  let greenCosRe = greenRe
  let greenCosIm = greenRe
  let slopeRe = greenRe
  let slopeIm = greenRe
  let slopeCosRe = greenRe
  let slopeCosIm = greenRe
  const end = rule + ((<usize>points) << 4)
  for (let at = rule; at < end; at += RULE_STEP) {
    const cosPhi = v128.load(at)
    const squared = f64x2.sub(allA, f64x2.mul(allB, cosPhi))
    const distance = f64x2.sqrt(squared)
    // Beside the root, not after it.
    const fall = f64x2.div(f64x2.splat(1), squared)
    const inverse = f64x2.mul(fall, distance)
    const phase = f64x2.mul(k, distance)
    const steps = f64x2.mul(stepsByLength, distance)
    const bits = stepBits(steps)
    const offsets = stepOffsets(bits)
    const first = firstStep(turns, offsets)
    const second = secondStep(turns, offsets)
    const stepCos = v128.shuffle<f64>(first, second, 0, 2)
    const stepSin = v128.shuffle<f64>(first, second, 1, 3)
    const rest = stepRest(steps, bits)
    const restSquared = f64x2.mul(rest, rest)
    const sine = sineOfRest(rest, restSquared)
    const cosine = cosineOfRest(restSquared)
    const amplitude = f64x2.mul(v128.load(at, 16), inverse)
    const re = f64x2.mul(amplitude, cosineOfSum(stepCos, stepSin, sine, cosine))
    const im = f64x2.mul(amplitude, sineOfSum(stepCos, stepSin, sine, cosine))
    // −H.
    const hRe = f64x2.mul(fall, f64x2.add(re, f64x2.mul(phase, im)))
    const hIm = f64x2.mul(fall, f64x2.sub(im, f64x2.mul(phase, re)))
    greenRe = f64x2.add(greenRe, re)
    greenIm = f64x2.add(greenIm, im)
    greenCosRe = f64x2.add(greenCosRe, f64x2.mul(re, cosPhi))
    greenCosIm = f64x2.add(greenCosIm, f64x2.mul(im, cosPhi))
    slopeRe = f64x2.sub(slopeRe, hRe)
    slopeIm = f64x2.sub(slopeIm, hIm)
    slopeCosRe = f64x2.sub(slopeCosRe, f64x2.mul(hRe, cosPhi))
    slopeCosIm = f64x2.sub(slopeCosIm, f64x2.mul(hIm, cosPhi))
  }
  v128.store(out, lanesAdded(greenRe, greenIm), SUM_GREEN)
  v128.store(out, lanesAdded(greenCosRe, greenCosIm), SUM_GREEN_COS)
  v128.store(out, lanesAdded(slopeRe, slopeIm), SUM_SLOPE)
  v128.store(out, lanesAdded(slopeCosRe, slopeCosIm), SUM_SLOPE_COS)
}

/** Writes ∮ G and ∮ H (straight + turning cos φ). */
export function ringField(
  a: f64,
  b: f64,
  wavenumber: f64,
  rule: usize,
  points: u32,
  straight: f64,
  turning: f64,
  turns: usize,
  out: usize,
): void {
  const allA = f64x2.splat(a)
  const allB = f64x2.splat(b)
  const k = f64x2.splat(wavenumber)
  const stepsByLength = f64x2.splat(STEPS_BY_RADIAN * wavenumber)
  const allStraight = f64x2.splat(straight)
  const allTurning = f64x2.splat(turning)
  let greenRe = f64x2.splat(0)
  let greenIm = greenRe
  let fieldRe = greenRe
  let fieldIm = greenRe
  const end = rule + ((<usize>points) << 4)
  for (let at = rule; at < end; at += RULE_STEP) {
    const cosPhi = v128.load(at)
    const squared = f64x2.sub(allA, f64x2.mul(allB, cosPhi))
    const distance = f64x2.sqrt(squared)
    // Beside the root, not after it.
    const fall = f64x2.div(f64x2.splat(1), squared)
    const inverse = f64x2.mul(fall, distance)
    const phase = f64x2.mul(k, distance)
    const steps = f64x2.mul(stepsByLength, distance)
    const bits = stepBits(steps)
    const offsets = stepOffsets(bits)
    const first = firstStep(turns, offsets)
    const second = secondStep(turns, offsets)
    const stepCos = v128.shuffle<f64>(first, second, 0, 2)
    const stepSin = v128.shuffle<f64>(first, second, 1, 3)
    const rest = stepRest(steps, bits)
    const restSquared = f64x2.mul(rest, rest)
    const sine = sineOfRest(rest, restSquared)
    const cosine = cosineOfRest(restSquared)
    const amplitude = f64x2.mul(v128.load(at, 16), inverse)
    const re = f64x2.mul(amplitude, cosineOfSum(stepCos, stepSin, sine, cosine))
    const im = f64x2.mul(amplitude, sineOfSum(stepCos, stepSin, sine, cosine))
    const towards = f64x2.add(allStraight, f64x2.mul(allTurning, cosPhi))
    const fallTowards = f64x2.mul(fall, towards)
    greenRe = f64x2.add(greenRe, re)
    greenIm = f64x2.add(greenIm, im)
    fieldRe = f64x2.sub(fieldRe, f64x2.mul(fallTowards, f64x2.add(re, f64x2.mul(phase, im))))
    fieldIm = f64x2.sub(fieldIm, f64x2.mul(fallTowards, f64x2.sub(im, f64x2.mul(phase, re))))
  }
  v128.store(out, lanesAdded(greenRe, greenIm), SUM_GREEN)
  v128.store(out, lanesAdded(fieldRe, fieldIm), SUM_FIELD)
}
