// Sine and cosine without a call of the engine: plain arithmetic, so the same bits everywhere. A phase x is
// x = q π/2 + r; the polynomials take r in −π/4 … π/4, and the low bits of q turn the pair by quarter turns.
// Adding 1.5 · 2^52 (2^23) rounds to the nearest integer, which then stands in the low bits of the sum.

// ---- Two lanes, double precision: the same coefficients and steps as sine-cosine.ts of the solver (fdlibm).

const TWO_OVER_PI: f64 = 6.36619772367581382433e-1
const ROUND: f64 = 6755399441055744
// π/2 in three parts; 33 bits in each of the first two, so that their products with q < 2^20 are exact.
const HALF_PI_HIGH: f64 = 1.57079632673412561417
const HALF_PI_MID: f64 = 6.0771005063039659766e-11
const HALF_PI_LOW: f64 = 2.02226624879595063154e-21

/** Bits of the rounded quotient: q in the low bits, as whole numbers. */
@inline
export function quadrantBits(x: v128): v128 {
  return f64x2.add(f64x2.mul(x, f64x2.splat(TWO_OVER_PI)), f64x2.splat(ROUND))
}

@inline
export function remainder(x: v128, bits: v128): v128 {
  const q = f64x2.sub(bits, f64x2.splat(ROUND))
  const high = f64x2.sub(x, f64x2.mul(q, f64x2.splat(HALF_PI_HIGH)))
  const middle = f64x2.sub(high, f64x2.mul(q, f64x2.splat(HALF_PI_MID)))
  return f64x2.sub(middle, f64x2.mul(q, f64x2.splat(HALF_PI_LOW)))
}

@inline
export function sineOfRemainder(r: v128, z: v128): v128 {
  const zz = f64x2.mul(z, z)
  const low = linear(z, -1.66666666666666324348e-1, 8.33333333332248946124e-3)
  const middle = linear(z, -1.98412698298579493134e-4, 2.75573137070700676789e-6)
  const high = linear(z, -2.50507602534068634195e-8, 1.58969099521155010221e-10)
  const sum = f64x2.add(low, f64x2.mul(zz, f64x2.add(middle, f64x2.mul(zz, high))))
  return f64x2.add(r, f64x2.mul(f64x2.mul(r, z), sum))
}

@inline
export function cosineOfRemainder(z: v128): v128 {
  const zz = f64x2.mul(z, z)
  const low = linear(z, 4.16666666666666019037e-2, -1.38888888888741095749e-3)
  const middle = linear(z, 2.48015872894767294178e-5, -2.75573143513906633035e-7)
  const high = linear(z, 2.0875723212981748279e-9, -1.13596475577881948265e-11)
  const sum = f64x2.add(low, f64x2.mul(zz, f64x2.add(middle, f64x2.mul(zz, high))))
  return f64x2.sub(f64x2.splat(1), f64x2.sub(f64x2.mul(f64x2.splat(0.5), z), f64x2.mul(zz, sum)))
}

@inline
function linear(z: v128, constant: f64, slope: f64): v128 {
  return f64x2.add(f64x2.splat(constant), f64x2.mul(z, f64x2.splat(slope)))
}

/** sin x from sin r and cos r. */
@inline
export function turnedSine(bits: v128, sine: v128, cosine: v128): v128 {
  const odd = i64x2.neg(v128.and(bits, i64x2.splat(1)))
  const sign = i64x2.shl(v128.and(bits, i64x2.splat(2)), 62)
  return v128.xor(v128.bitselect(cosine, sine, odd), sign)
}

/** cos x from sin r and cos r. */
@inline
export function turnedCosine(bits: v128, sine: v128, cosine: v128): v128 {
  const odd = i64x2.neg(v128.and(bits, i64x2.splat(1)))
  const sign = i64x2.shl(v128.and(i64x2.add(bits, i64x2.splat(1)), i64x2.splat(2)), 62)
  return v128.xor(v128.bitselect(sine, cosine, odd), sign)
}

// ---- Four lanes, single precision; coefficients of the Cephes library (Moshier, 1984).

const ROUND_F32: f32 = 12582912
// π/2 in two parts; 11 bits in the first, so that its product with q < 2^12 is exact.
const HALF_PI_HIGH_F32: f32 = 1.5703125
const HALF_PI_LOW_F32: f32 = 4.838267949e-4

@inline
export function quadrantBitsF32(x: v128): v128 {
  return f32x4.add(f32x4.mul(x, f32x4.splat(<f32>TWO_OVER_PI)), f32x4.splat(ROUND_F32))
}

@inline
export function remainderF32(x: v128, bits: v128): v128 {
  const q = f32x4.sub(bits, f32x4.splat(ROUND_F32))
  const high = f32x4.sub(x, f32x4.mul(q, f32x4.splat(HALF_PI_HIGH_F32)))
  return f32x4.sub(high, f32x4.mul(q, f32x4.splat(HALF_PI_LOW_F32)))
}

@inline
export function sineOfRemainderF32(r: v128, z: v128): v128 {
  const high = f32x4.add(f32x4.mul(z, f32x4.splat(-1.9515295891e-4)), f32x4.splat(8.3321608736e-3))
  const sum = f32x4.add(f32x4.mul(z, high), f32x4.splat(-1.6666654611e-1))
  return f32x4.add(r, f32x4.mul(f32x4.mul(r, z), sum))
}

@inline
export function cosineOfRemainderF32(z: v128): v128 {
  const high = f32x4.add(f32x4.mul(z, f32x4.splat(2.443315711809948e-5)), f32x4.splat(-1.388731625493765e-3))
  const sum = f32x4.add(f32x4.mul(z, high), f32x4.splat(4.166664568298827e-2))
  const even = f32x4.sub(f32x4.mul(z, sum), f32x4.splat(0.5))
  return f32x4.add(f32x4.splat(1), f32x4.mul(z, even))
}

@inline
export function turnedSineF32(bits: v128, sine: v128, cosine: v128): v128 {
  const odd = i32x4.neg(v128.and(bits, i32x4.splat(1)))
  const sign = i32x4.shl(v128.and(bits, i32x4.splat(2)), 30)
  return v128.xor(v128.bitselect(cosine, sine, odd), sign)
}

@inline
export function turnedCosineF32(bits: v128, sine: v128, cosine: v128): v128 {
  const odd = i32x4.neg(v128.and(bits, i32x4.splat(1)))
  const sign = i32x4.shl(v128.and(i32x4.add(bits, i32x4.splat(1)), i32x4.splat(2)), 30)
  return v128.xor(v128.bitselect(sine, cosine, odd), sign)
}
