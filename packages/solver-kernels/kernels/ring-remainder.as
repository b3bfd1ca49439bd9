// The same as `ringSums` for what is left of the kernels when their two leading odd powers of R are taken out: the steps
// of ring-remainder.ts of the solver.

import { RULE_STEP } from './meridian-layout'
import { SUM_GREEN, SUM_GREEN_COS, SUM_SLOPE, SUM_SLOPE_COS } from './ring-sums'
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

/** Below this kR the differences are taken from their series: they would cancel. */
const SMALL_PHASE: f64 = 0.2

export function ringRemainder(a: f64, b: f64, wavenumber: f64, rule: usize, points: u32, turns: usize, out: usize): void {
  const allA = f64x2.splat(a)
  const allB = f64x2.splat(b)
  const k = f64x2.splat(wavenumber)
  const stepsByLength = f64x2.splat(STEPS_BY_RADIAN * wavenumber)
  const kk = f64x2.splat(wavenumber * wavenumber)
  const one = f64x2.splat(1)
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
    // Rounding must not make it negative where the ring passes through the point.
    const squared = f64x2.max(f64x2.splat(0), f64x2.sub(allA, f64x2.mul(allB, cosPhi)))
    const distance = f64x2.sqrt(squared)
    const x = f64x2.mul(k, distance)
    const xx = f64x2.mul(x, x)
    const weight = f64x2.mul(v128.load(at, 16), k)
    const steps = f64x2.mul(stepsByLength, distance)
    const bits = stepBits(steps)
    const offsets = stepOffsets(bits)
    const first = firstStep(turns, offsets)
    const second = secondStep(turns, offsets)
    const stepCos = v128.shuffle<f64>(first, second, 0, 2)
    const stepSin = v128.shuffle<f64>(first, second, 1, 3)
    const rest = stepRest(steps, bits)
    const restSquared = f64x2.mul(rest, rest)
    const restSine = sineOfRest(rest, restSquared)
    const restCosine = cosineOfRest(restSquared)
    const sine = sineOfSum(stepCos, stepSin, restSine, restCosine)
    const cosine = cosineOfSum(stepCos, stepSin, restSine, restCosine)
    const g = f64x2.div(weight, x)
    const h = f64x2.div(f64x2.mul(g, kk), xx)
    const half = f64x2.mul(f64x2.splat(0.5), xx)
    let gRe = f64x2.mul(g, f64x2.add(f64x2.sub(cosine, one), half))
    let gIm = f64x2.mul(g, sine)
    const turned = f64x2.add(cosine, f64x2.mul(x, sine))
    let hRe = f64x2.mul(h, f64x2.sub(f64x2.add(one, half), turned))
    let hIm = f64x2.mul(h, f64x2.sub(f64x2.mul(x, cosine), sine))
    const isSmall = f64x2.lt(x, f64x2.splat(SMALL_PHASE))
    if (v128.any_true(isSmall)) {
      const slope = f64x2.mul(weight, kk)
      const evenG = f64x2.mul(f64x2.mul(f64x2.mul(weight, x), xx), series(xx, 1.0 / 24, 1.0 / 720, 1.0 / 40320, 1.0 / 3628800))
      const oddG = f64x2.mul(weight, f64x2.sub(one, f64x2.mul(xx, series(xx, 1.0 / 6, 1.0 / 120, 1.0 / 5040, 1.0 / 362880))))
      const evenH = f64x2.mul(f64x2.mul(slope, x), series(xx, 1.0 / 8, 1.0 / 144, 1.0 / 5760, 1.0 / 403200))
      const oddH = f64x2.neg(f64x2.mul(slope, series(xx, 1.0 / 3, 1.0 / 30, 1.0 / 840, 1.0 / 45360)))
      gRe = v128.bitselect(evenG, gRe, isSmall)
      gIm = v128.bitselect(oddG, gIm, isSmall)
      hRe = v128.bitselect(evenH, hRe, isSmall)
      hIm = v128.bitselect(oddH, hIm, isSmall)
    }
    greenRe = f64x2.add(greenRe, gRe)
    greenIm = f64x2.add(greenIm, gIm)
    greenCosRe = f64x2.add(greenCosRe, f64x2.mul(gRe, cosPhi))
    greenCosIm = f64x2.add(greenCosIm, f64x2.mul(gIm, cosPhi))
    slopeRe = f64x2.add(slopeRe, hRe)
    slopeIm = f64x2.add(slopeIm, hIm)
    slopeCosRe = f64x2.add(slopeCosRe, f64x2.mul(hRe, cosPhi))
    slopeCosIm = f64x2.add(slopeCosIm, f64x2.mul(hIm, cosPhi))
  }
  v128.store(out, lanesAdded(greenRe, greenIm), SUM_GREEN)
  v128.store(out, lanesAdded(greenCosRe, greenCosIm), SUM_GREEN_COS)
  v128.store(out, lanesAdded(slopeRe, slopeIm), SUM_SLOPE)
  v128.store(out, lanesAdded(slopeCosRe, slopeCosIm), SUM_SLOPE_COS)
}

/** first − xx (second − xx (third − xx fourth)). */
@inline
function series(xx: v128, first: f64, second: f64, third: f64, fourth: f64): v128 {
  const last = f64x2.sub(f64x2.splat(third), f64x2.mul(xx, f64x2.splat(fourth)))
  const inner = f64x2.sub(f64x2.splat(second), f64x2.mul(xx, last))
  return f64x2.sub(f64x2.splat(first), f64x2.mul(xx, inner))
}
