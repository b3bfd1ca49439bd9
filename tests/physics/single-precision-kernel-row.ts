import type { KernelRow } from '@hornbench/solver'

const f = Math.fround
const TWO_OVER_PI = f(2 / Math.PI)
const HALF_PI = [1.5703125, 4.837512969970703e-4, 7.549789948768648e-8].map(f)
const SINE = [-1.9515295891e-4, 8.3321608736e-3, -1.6666654611e-1].map(f)
const COSINE = [2.443315711809948e-5, -1.388731625493765e-3, 4.166664568298827e-2].map(f)

/**
 * The kernel row with every operation rounded to single precision, as a compiled f32 kernel would do it (sine
 * and cosine as in the Cephes library): slow, only to see what that does to results.
 */
// oxlint-disable-next-line max-params -- the signature of a kernel: scalars and arrays
export const singlePrecisionKernelRow: KernelRow = (x, y, z, wavenumber, points, from, to, out) => {
  const k = f(wavenumber)
  for (let j = from; j < to; j++) {
    const dx = f(f(points.x[j]) - f(x))
    const dy = f(f(points.y[j]) - f(y))
    const dz = f(f(points.z[j]) - f(z))
    const r = f(Math.sqrt(f(f(f(dx * dx) + f(dy * dy)) + f(dz * dz))))
    const inverse = f(1 / r)
    const phase = f(k * r)
    const { sin, cos } = sineCosine(phase)
    const amplitude = f(f(points.weight[j]) * inverse)
    const re = f(amplitude * cos)
    const im = f(amplitude * sin)
    const fall = f(inverse * inverse)
    out.greenRe[j - from] = re
    out.greenIm[j - from] = im
    out.slopeRe[j - from] = f(-fall * f(re + f(phase * im)))
    out.slopeIm[j - from] = f(fall * f(f(phase * re) - im))
  }
}

function sineCosine(x: number): { sin: number; cos: number } {
  const quadrant = Math.round(f(x * TWO_OVER_PI))
  const r = HALF_PI.reduce((rest, part) => f(rest - f(quadrant * part)), x)
  const z = f(r * r)
  const sin = f(f(f(horner(SINE, z) * z) * r) + r)
  const cos = f(1 - f(f(0.5 * z) - f(f(horner(COSINE, z) * z) * z)))
  const turns = [
    { sin, cos },
    { sin: cos, cos: -sin },
    { sin: -sin, cos: -cos },
    { sin: -cos, cos: sin },
  ]
  return turns[quadrant & 3]
}

function horner(coefficients: readonly number[], z: number): number {
  return coefficients.reduce((sum, coefficient) => f(f(sum * z) + coefficient), 0)
}
