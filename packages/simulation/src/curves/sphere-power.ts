import { sphereWeights } from '@hornbench/solver'
import type { ObservationLayout } from '../observation/observation-layout.ts'

/**
 * The power through the directivity sphere, W = r²/(2ρc) Σ w |p|², W: the intensity of the far field, where pressure
 * and velocity are in phase.
 *
 * @param spherePressure re, im at each of its nodes, Pa peak
 */
export function spherePowerW(
  { sphere, medium }: Pick<ObservationLayout, 'sphere' | 'medium'>,
  spherePressure: Float64Array,
): number {
  const squares = sphereWeights(sphere.polarNodes).reduce(
    (sum, weight, i) => sum + weight * (spherePressure[2 * i] ** 2 + spherePressure[2 * i + 1] ** 2),
    0,
  )
  return (sphere.radiusM ** 2 * squares) / (2 * medium.density * medium.soundSpeed)
}
