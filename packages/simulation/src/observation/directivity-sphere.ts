import {
  referencePointM,
  sphereGrid,
  spherePolarNodes,
  type SphereGrid,
  type Vector3,
} from '@hornbench/solver'
import type { Radiator } from '../source/radiator.ts'
import { radiatingReachM } from './radiating-reach.ts'

type SphereRequest = {
  /** Where levels are stated, from the mouth plane. The sphere is no smaller. */
  readonly distanceM: number
  readonly highestHz: number
  readonly soundSpeed: number
}

/** The sphere around the mouth centre that directivity is integrated over. */
export type DirectivitySphere = {
  readonly centreM: Vector3
  readonly radiusM: number
  readonly polarNodes: number
  readonly grid: SphereGrid
  readonly warnings: readonly string[]
}

/**
 * As far away as levels are stated, and farther when the body, or the mouth in a baffle, reaches out more than half as far;
 * as fine as the highest frequency needs.
 */
export function directivitySphere(
  radiator: Pick<Radiator, 'surface' | 'frame' | 'baffle'>,
  { distanceM, highestHz, soundSpeed }: SphereRequest,
): DirectivitySphere {
  const { frame } = radiator
  const centreM = referencePointM(frame, 'mouth')
  const bodyReachM = radiatingReachM(radiator, centreM)
  const radiusM = Math.max(distanceM, 2 * bodyReachM)
  const ka = ((2 * Math.PI * highestHz) / soundSpeed) * bodyReachM
  // An even number, so that none lies in the plane of the mouth: behind a baffle there is no sound at all.
  const polarNodes = 2 * Math.ceil(spherePolarNodes(ka) / 2)
  return {
    centreM,
    radiusM,
    polarNodes,
    grid: sphereGrid(frame, { polarNodes, distanceM: radiusM, centreM }),
    warnings: radiusM > distanceM ? [largeBodyWarning({ bodyReachM, radiusM, distanceM })] : [],
  }
}

type Reach = { bodyReachM: number; radiusM: number; distanceM: number }

function largeBodyWarning({ bodyReachM, radiusM, distanceM }: Reach): string {
  return (
    `large_body: the body reaches ${bodyReachM.toFixed(2)} m from its mouth, so directivity is taken at ` +
    `${radiusM.toFixed(2)} m instead of ${distanceM} m.`
  )
}
