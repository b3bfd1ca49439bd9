import {
  cosineOfRemainder,
  nearestQuadrant,
  quadrantRemainder,
  QUARTER_COSINE,
  QUARTER_SINE,
  sineOfRemainder,
} from './sine-cosine.ts'
import type { KernelValues } from './kernel-values.ts'
import type { PointSet } from './point-set.ts'

/**
 * The free-space kernel of the Helmholtz equation, G = e^{ikr}/(4πr) for e^{-iωt}, from one point x to the
 * points [from, to) of a set: all that an integral operator needs. With d = y − x, ∂G/∂n_y = slope (d·n_y)
 * and ∂G/∂n_x = −slope (d·n_x); on a flat triangle d·n_y is the same at every point, so normals stay out of
 * this loop. The factor 1/4π is left to the caller. Where x is a point of the set the values are not finite
 * and must not be read. Writes the values of point `from + j` at entry j of `out`.
 *
 * An implementation must give the same bits for the same input and must not depend on `from` and `to`.
 *
 * @param wavenumber k = ω/c, rad/m
 */
export type KernelRow = (
  x: number,
  y: number,
  z: number,
  wavenumber: number,
  points: PointSet,
  from: number,
  to: number,
  out: KernelValues,
) => void

export const kernelRow: KernelRow = (x, y, z, wavenumber, points, from, to, out) => {
  const { x: xs, y: ys, z: zs, weight } = points
  const { greenRe, greenIm, slopeRe, slopeIm } = out
  // Imports in locals: where a test runner wraps modules, an imported name is a property read at each use,
  // and that alone makes this loop 2.6 times slower.
  const quarterCosine = QUARTER_COSINE
  const quarterSine = QUARTER_SINE
  const toQuadrant = nearestQuadrant
  const toRemainder = quadrantRemainder
  const sineOf = sineOfRemainder
  const cosineOf = cosineOfRemainder
  for (let j = from; j < to; j++) {
    const dx = xs[j] - x
    const dy = ys[j] - y
    const dz = zs[j] - z
    const distance = Math.sqrt(dx * dx + dy * dy + dz * dz)
    const inverse = 1 / distance
    const phase = wavenumber * distance
    const quadrant = toQuadrant(phase)
    const r = toRemainder(phase, quadrant)
    const rr = r * r
    const sin = sineOf(r, rr)
    const cos = cosineOf(rr)
    const turnCos = quarterCosine[quadrant & 3]
    const turnSin = quarterSine[quadrant & 3]
    const amplitude = weight[j] * inverse
    const re = amplitude * (cos * turnCos - sin * turnSin)
    const im = amplitude * (cos * turnSin + sin * turnCos)
    const fall = inverse * inverse
    greenRe[j - from] = re
    greenIm[j - from] = im
    slopeRe[j - from] = -fall * (re + phase * im)
    slopeIm[j - from] = fall * (phase * re - im)
  }
}
