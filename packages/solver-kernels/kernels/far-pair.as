// What the far-field passes have in common: e^{ikr}/r between the three points of one test triangle and of
// four trial triangles, in single precision with full accuracy of the phase.
//
// With R the distance of the centroids, in double precision, a pair of points has r² = R² + s, where s is a
// small sum of products of local coordinates. Then r − R = s / (r + R) has a relative error of some 1e-7, and
// e^{ikr} = e^{ikR} e^{ik(r − R)} has an absolute one of that size at any kr: the first factor comes from a
// range reduction in double precision, once for the nine pairs, and is multiplied in at the very end.

const TWO_OVER_PI: f64 = 6.36619772367581382433e-1
const HALF_PI: f64 = 1.57079632679489661923
const ROUND: f64 = 6755399441055744

/** Phases up to here need no range reduction. */
export const SMALL_PHASE: f32 = 0.785

@inline
export function dot(ax: v128, ay: v128, az: v128, bx: v128, by: v128, bz: v128): v128 {
  return f64x2.add(f64x2.add(f64x2.mul(ax, bx), f64x2.mul(ay, by)), f64x2.mul(az, bz))
}

@inline
export function dotF32(ax: v128, ay: v128, az: v128, bx: v128, by: v128, bz: v128): v128 {
  return f32x4.add(f32x4.add(f32x4.mul(ax, bx), f32x4.mul(ay, by)), f32x4.mul(az, bz))
}

/** Four f32 lanes from two pairs of f64 lanes. */
@inline
export function narrow(low: v128, high: v128): v128 {
  return v128.shuffle<f64>(f32x4.demote_f64x2_zero(low), f32x4.demote_f64x2_zero(high), 0, 2)
}

/** The number of quarter turns in a phase, in the low bits of each f64 lane. */
@inline
export function quarterTurns(phase: v128): v128 {
  return f64x2.add(f64x2.mul(phase, f64x2.splat(TWO_OVER_PI)), f64x2.splat(ROUND))
}

/** The rest of a phase. One part of π/2 is enough: the error, 1e-16 of the phase, is lost in single precision. */
@inline
export function restOfPhase(phase: v128, turns: v128): v128 {
  return f64x2.sub(phase, f64x2.mul(f64x2.sub(turns, f64x2.splat(ROUND)), f64x2.splat(HALF_PI)))
}
