// e^{ix} of two phases by a table of 64 steps of a turn: a quarter fewer instructions than sine-cosine.as, for loops that
// do little else. x is q steps and a rest of at most π/64; errors are about 2e-16.

/** Bytes of the table: cos and sin of each step. */
export const TURN_TABLE_BYTES: usize = 1024

const STEPS_BY_RADIAN: f64 = 1.01859163578813017293e1
/** Adding 1.5 · 2^52 rounds to the nearest integer, which then stands in the low bits of the sum. */
const ROUND: f64 = 6755399441055744
// π/32 in two parts; 33 bits in the first, so that its product with q < 2^20 is exact.
const STEP_HIGH: f64 = 1.57079632673412561417 / 16
const STEP_LOW: f64 = 6.0771005063039659766e-11 / 16

/** Bits of the rounded number of steps: q in the low bits, as whole numbers. */
@inline
export function stepBits(x: v128): v128 {
  return f64x2.add(f64x2.mul(x, f64x2.splat(STEPS_BY_RADIAN)), f64x2.splat(ROUND))
}

@inline
export function stepRest(x: v128, bits: v128): v128 {
  const q = f64x2.sub(bits, f64x2.splat(ROUND))
  const high = f64x2.sub(x, f64x2.mul(q, f64x2.splat(STEP_HIGH)))
  return f64x2.sub(high, f64x2.mul(q, f64x2.splat(STEP_LOW)))
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

/** sin r for |r| ≤ π/64, with z = r²: Taylor's series. */
@inline
export function sineOfRest(r: v128, z: v128): v128 {
  const high = f64x2.sub(f64x2.splat(1.0 / 120), f64x2.mul(z, f64x2.splat(1.0 / 5040)))
  const sum = f64x2.sub(f64x2.splat(1.0 / 6), f64x2.mul(z, high))
  return f64x2.sub(r, f64x2.mul(f64x2.mul(r, z), sum))
}

@inline
export function cosineOfRest(z: v128): v128 {
  const high = f64x2.sub(f64x2.splat(1.0 / 24), f64x2.mul(z, f64x2.splat(1.0 / 720)))
  const sum = f64x2.sub(f64x2.splat(0.5), f64x2.mul(z, high))
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
