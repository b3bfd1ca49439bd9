import { azimuthRuleFor, remainderRuleFor } from './azimuth-order.ts'
import { addPointPair, clearElementPair, type ElementPair } from './element-pair.ts'
import type { RingFrequency } from './meridian-kernels.ts'
import { ringRemainder } from './ring-remainder.ts'
import { RING_SUMS, ringSums } from './ring-sums.ts'

const sums = new Float64Array(RING_SUMS)

/** Writes the integrals over elements e and f by their points: of the whole kernels or of their smooth remainder. */
export function integratePair(
  { points, wavenumber, care, isNear }: RingFrequency & { isNear: boolean },
  [e, f]: readonly [number, number],
  pair: ElementPair,
): void {
  const { first, rho, z } = points
  clearElementPair(pair)
  for (let i = first[e]; i < first[e + 1]; i++) {
    for (let j = first[f]; j < first[f + 1]; j++) {
      const dz = z[j] - z[i]
      const a = rho[i] * rho[i] + rho[j] * rho[j] + dz * dz
      const b = 2 * rho[i] * rho[j]
      if (isNear) ringRemainder(a, b, wavenumber, remainderRuleFor(b, wavenumber), sums)
      else ringSums(a, b, wavenumber, azimuthRuleFor(a, b, wavenumber, care), sums)
      addPointPair(points, i, j, sums, pair)
    }
  }
}
