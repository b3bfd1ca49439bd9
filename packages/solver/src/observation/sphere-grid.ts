import type { Vector3 } from '../geometry/vector3.ts'
import { cosine, sine } from '../kernels/sine-cosine.ts'
import { gaussLegendre } from '../quadrature/gauss-legendre.ts'
import type { ObservationFrame } from './observation-frame.ts'

/** Points around the body with the weights of an integral over all directions. */
export type SphereGrid = {
  /** x, y, z by node, m. The polar index is the slow one, from the rear to the front. */
  readonly pointsM: Float64Array
  /** Solid angle of each node, sr; they add up to 4π. */
  readonly weights: Float64Array
}

export type SphereRequest = {
  /** Number of polar nodes, n; the azimuth gets 2 n. See `spherePolarNodes`. */
  readonly polarNodes: number
  /** Radius, m. */
  readonly distanceM: number
  readonly centreM: Vector3
}

const FEWEST_POLAR_NODES = 18
const MOST_POLAR_NODES = 64

/**
 * How many polar nodes the power of a body needs: 18 below ka = 20, then ⌈1.2 ka⌉ + 8, at most 64.
 *
 * @param ka wavenumber times the radius of the sphere around the body
 */
export function spherePolarNodes(ka: number): number {
  if (ka < 20) return FEWEST_POLAR_NODES
  return Math.min(MOST_POLAR_NODES, Math.ceil(1.2 * ka) + 8)
}

/**
 * The solid angles of the nodes of a sphere, sr, in the order of `SphereGrid`: what is left to know of it once the
 * pressures are there.
 */
export function sphereWeights(polarNodes: number): Float64Array {
  const { weights: polarWeights } = gaussLegendre(polarNodes)
  const azimuths = 2 * polarNodes
  return Float64Array.from(
    { length: polarNodes * azimuths },
    (_, node) => (polarWeights[Math.floor(node / azimuths)] * 2 * Math.PI) / azimuths,
  )
}

/**
 * Gauss–Legendre in the cosine of the polar angle times equal steps in azimuth: exact for spherical harmonics
 * up to degree 2n − 1. The pole is the frame's axis.
 */
export function sphereGrid(frame: ObservationFrame, request: SphereRequest): SphereGrid {
  const { polarNodes, distanceM, centreM } = request
  const { nodes } = gaussLegendre(polarNodes)
  const azimuths = 2 * polarNodes
  const pointsM = new Float64Array(3 * polarNodes * azimuths)
  for (let i = 0; i < polarNodes; i++) {
    const forward = nodes[i]
    const sideways = Math.sqrt(1 - forward * forward)
    for (let j = 0; j < azimuths; j++) {
      const node = i * azimuths + j
      const right = sideways * cosine((2 * Math.PI * j) / azimuths)
      const up = sideways * sine((2 * Math.PI * j) / azimuths)
      for (let axis = 0; axis < 3; axis++) {
        const direction = forward * frame.axis[axis] + right * frame.right[axis] + up * frame.up[axis]
        pointsM[3 * node + axis] = centreM[axis] + distanceM * direction
      }
    }
  }
  return { pointsM, weights: sphereWeights(polarNodes) }
}
