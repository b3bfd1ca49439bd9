// e^{ikr}/r and its slope in double precision, two points at a time: the steps of the reference.

import {
  cosineOfRemainder,
  quadrantBits,
  remainder,
  sineOfRemainder,
  turnedCosine,
  turnedSine,
} from './sine-cosine'

/** Offsets of what `wave` writes. */
export const GREEN_RE: usize = 0
export const GREEN_IM: usize = 16
/** The slope is −(this) of the reference: (1 − ikr) e^{ikr} / r³. */
export const SLOPE_RE: usize = 32
export const SLOPE_IM: usize = 48
export const WAVE_BYTES: usize = 64

/** Writes e^{ikr}/r and (1 − ikr) e^{ikr}/r³ of two distances, given squared. */
@inline
export function wave(squared: v128, wavenumber: v128, out: usize): void {
  const r = f64x2.sqrt(squared)
  const inverse = f64x2.div(f64x2.splat(1), r)
  const phase = f64x2.mul(wavenumber, r)
  const bits = quadrantBits(phase)
  const rest = remainder(phase, bits)
  const restSquared = f64x2.mul(rest, rest)
  const restSine = sineOfRemainder(rest, restSquared)
  const restCosine = cosineOfRemainder(restSquared)
  const re = f64x2.mul(inverse, turnedCosine(bits, restSine, restCosine))
  const im = f64x2.mul(inverse, turnedSine(bits, restSine, restCosine))
  const fall = f64x2.mul(inverse, inverse)
  v128.store(out, re, GREEN_RE)
  v128.store(out, im, GREEN_IM)
  v128.store(out, f64x2.mul(fall, f64x2.add(re, f64x2.mul(phase, im))), SLOPE_RE)
  v128.store(out, f64x2.mul(fall, f64x2.sub(im, f64x2.mul(phase, re))), SLOPE_IM)
}

/** The sums of the lanes of two vectors, as one vector. */
@inline
export function lanesAdded(a: v128, b: v128): v128 {
  return f64x2.add(v128.shuffle<f64>(a, b, 0, 2), v128.shuffle<f64>(a, b, 1, 3))
}
