/**
 * Sine and cosine by range reduction and polynomials, in plain arithmetic: the same bits in every engine and
 * thread, which `Math.sin` does not promise, and the same code that a compiled kernel can follow.
 *
 * A kernel that needs both takes q = nearestQuadrant(x), r = quadrantRemainder(x, q), and turns the pair (cos
 * r, sin r) by q quarter turns; `cosine` and `sine` below show how. Errors are below two units in the last
 * place of 1 for |x| ≤ 1e6, and near the zeros a few units of the value itself.
 *
 * Reduction in three parts: Cody and Waite, *Software Manual for the Elementary Functions* (1980).
 * Coefficients: fdlibm, `k_sin.c` and `k_cos.c` (Sun Microsystems, 1993).
 */

const TWO_OVER_PI = 6.36619772367581382433e-1
/** Adding and subtracting 1.5 · 2⁵² rounds to the nearest integer, without the branch of `Math.round`. */
const ROUND = 6755399441055744
// π/2 = HIGH + MID + LOW; 33 bits in each of the first two, so that their products with q < 2²⁰ are exact.
const HALF_PI_HIGH = 1.57079632673412561417
const HALF_PI_MID = 6.0771005063039659766e-11
const HALF_PI_LOW = 2.02226624879595063154e-21

/** cos and sin of q quarter turns, by `q & 3`. */
export const QUARTER_COSINE = Float64Array.of(1, 0, -1, 0)
export const QUARTER_SINE = Float64Array.of(0, 1, 0, -1)

/** The multiple of π/2 nearest to x, as a whole number. */
export function nearestQuadrant(x: number): number {
  return x * TWO_OVER_PI + ROUND - ROUND
}

/** x − q π/2, in −π/4 … π/4. */
export function quadrantRemainder(x: number, q: number): number {
  return x - q * HALF_PI_HIGH - q * HALF_PI_MID - q * HALF_PI_LOW
}

/** sin r for |r| ≤ π/4, with z = r². In Estrin's order, which is 8 % faster in the kernel than Horner's. */
export function sineOfRemainder(r: number, z: number): number {
  const zz = z * z
  const low = -1.66666666666666324348e-1 + z * 8.33333333332248946124e-3
  const middle = -1.98412698298579493134e-4 + z * 2.75573137070700676789e-6
  const high = -2.50507602534068634195e-8 + z * 1.58969099521155010221e-10
  return r + r * z * (low + zz * (middle + zz * high))
}

/** cos r for |r| ≤ π/4, with z = r². */
export function cosineOfRemainder(z: number): number {
  const zz = z * z
  const low = 4.16666666666666019037e-2 + z * -1.38888888888741095749e-3
  const middle = 2.48015872894767294178e-5 + z * -2.75573143513906633035e-7
  const high = 2.0875723212981748279e-9 + z * -1.13596475577881948265e-11
  return 1 - (0.5 * z - zz * (low + zz * (middle + zz * high)))
}

/** sin x, for code outside of the kernels. */
export function sine(x: number): number {
  const q = nearestQuadrant(x)
  const r = quadrantRemainder(x, q)
  const z = r * r
  return cosineOfRemainder(z) * QUARTER_SINE[q & 3] + sineOfRemainder(r, z) * QUARTER_COSINE[q & 3]
}

/** cos x, for code outside of the kernels. */
export function cosine(x: number): number {
  const q = nearestQuadrant(x)
  const r = quadrantRemainder(x, q)
  const z = r * r
  return cosineOfRemainder(z) * QUARTER_COSINE[q & 3] - sineOfRemainder(r, z) * QUARTER_SINE[q & 3]
}
