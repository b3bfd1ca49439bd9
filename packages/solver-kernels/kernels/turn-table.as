// e^{ix} of two phases by a table of 64 steps of a turn: a quarter fewer instructions than sine-cosine.as, for loops that
// do little else. Phases come in steps, x = (q + r) π/32 with |r| ≤ ½. That q is taken off without an error makes up for what
// the conversion loses; errors are about that of x itself and 2e-16.

/** Bytes of the table: cos and sin of each step. */
export const TURN_TABLE_BYTES: usize = 1024

export const STEPS_BY_RADIAN: f64 = 1.018591635788130148921e1
/** Adding 1.5 · 2^52 rounds to the nearest integer, which then stands in the low bits of the sum. */
const ROUND: f64 = 6755399441055744

// (π/32)ⁿ/n!
const SINE_1: f64 = 9.81747704246810348749e-2
const COSINE_2: f64 = 4.81914277396941308218e-3
const SINE_3: f64 = 1.57706078492735908688e-4
const COSINE_4: f64 = 3.87068951265026901646e-6
const SINE_5: f64 = 7.60008108579321361532e-8
const COSINE_6: f64 = 1.24356035967784887092e-9
const SINE_7: f64 = 1.74408932600866568199e-11

/** Bits of the rounded number of steps: q in the low bits, as whole numbers. */
@inline
export function stepBits(steps: v128): v128 {
  return f64x2.add(steps, f64x2.splat(ROUND))
}

@inline
export function stepRest(steps: v128, bits: v128): v128 {
  return f64x2.sub(steps, f64x2.sub(bits, f64x2.splat(ROUND)))
}

/** Offsets into the table. */
@inline
export function stepOffsets(bits: v128): v128 {
  return i64x2.shl(v128.and(bits, i64x2.splat(63)), 4)
}

/** cos and sin of the step of the first lane. */
@inline
export function firstStep(turns: usize, offsets: v128): v128 {
  return v128.load(turns + <usize>i32x4.extract_lane(offsets, 0))
}

/** cos and sin of the step of the second lane. */
@inline
export function secondStep(turns: usize, offsets: v128): v128 {
  return v128.load(turns + <usize>i32x4.extract_lane(offsets, 2))
}

/** sin rπ/32 for |r| ≤ ½, with z = r²: Taylor's series to 2e-18. */
@inline
export function sineOfRest(r: v128, z: v128): v128 {
  const high = f64x2.sub(f64x2.splat(SINE_5), f64x2.mul(z, f64x2.splat(SINE_7)))
  const sum = f64x2.sub(f64x2.splat(SINE_3), f64x2.mul(z, high))
  return f64x2.mul(r, f64x2.sub(f64x2.splat(SINE_1), f64x2.mul(z, sum)))
}

/** To 8e-16. */
@inline
export function cosineOfRest(z: v128): v128 {
  const high = f64x2.sub(f64x2.splat(COSINE_4), f64x2.mul(z, f64x2.splat(COSINE_6)))
  const sum = f64x2.sub(f64x2.splat(COSINE_2), f64x2.mul(z, high))
  return f64x2.sub(f64x2.splat(1), f64x2.mul(z, sum))
}

/** cos (q + r). */
@inline
export function cosineOfSum(stepCos: v128, stepSin: v128, sine: v128, cosine: v128): v128 {
  return f64x2.sub(f64x2.mul(stepCos, cosine), f64x2.mul(stepSin, sine))
}

/** sin (q + r). */
@inline
export function sineOfSum(stepCos: v128, stepSin: v128, sine: v128, cosine: v128): v128 {
  return f64x2.add(f64x2.mul(stepCos, sine), f64x2.mul(stepSin, cosine))
}
