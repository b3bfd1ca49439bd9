import { azimuthRuleFor, remainderRuleFor } from './azimuth-order.ts'
import type { RingFrequency } from './meridian-kernels.ts'
import { ringRemainder } from './ring-remainder.ts'
import { RING_SUMS, ringSums } from './ring-sums.ts'

/** By point of a meridian, re, im, times the area of the point. */
export type FieldSources = {
  readonly pressure: Float64Array
  /** ∂p/∂n. */
  readonly derivative: Float64Array
}

const sums = new Float64Array(RING_SUMS)

/**
 * Adds what the points of the elements [from, to) send to the place ρ, z, Σ (∂G/∂n p − G ∂p/∂n), to `sum`: by the whole
 * kernels, or of near elements by their smooth remainder.
 */
export function addFieldOfPoints(
  { points, wavenumber, care, sources }: RingFrequency & { sources: FieldSources },
  [rho, z]: readonly [number, number],
  { from, to, isNear }: { from: number; to: number; isNear: boolean },
  sum: Float64Array,
): void {
  const { first, normalRho, normalZ } = points
  const { pressure, derivative } = sources
  for (let j = first[from]; j < first[to]; j++) {
    const ringRho = points.rho[j]
    const dz = points.z[j] - z
    const a = rho * rho + ringRho * ringRho + dz * dz
    const b = 2 * rho * ringRho
    if (isNear) ringRemainder(a, b, wavenumber, remainderRuleFor(b, wavenumber), sums)
    else ringSums(a, b, wavenumber, azimuthRuleFor(a, b, wavenumber, care), sums)
    const straight = normalRho[j] * ringRho + normalZ[j] * dz
    const turning = -normalRho[j] * rho
    const kRe = straight * sums[4] + turning * sums[6]
    const kIm = straight * sums[5] + turning * sums[7]
    const pRe = pressure[2 * j]
    const pIm = pressure[2 * j + 1]
    const qRe = derivative[2 * j]
    const qIm = derivative[2 * j + 1]
    sum[0] += kRe * pRe - kIm * pIm - (sums[0] * qRe - sums[1] * qIm)
    sum[1] += kRe * pIm + kIm * pRe - (sums[0] * qIm + sums[1] * qRe)
  }
}
