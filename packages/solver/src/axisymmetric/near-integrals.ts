import type { Checkpoint } from '../checkpoint.ts'
import { gaussLegendre } from '../quadrature/gauss-legendre.ts'
import { createCurvePoint, curvePoint } from './element-curve.ts'
import type { MeridianGeometry } from './meridian-geometry.ts'
import { findNearElements } from './near-elements.ts'
import { visitNearPoints } from './near-rule.ts'
import { createStaticRing, staticRing } from './static-ring.ts'

/**
 * The double integrals over near pairs of elements of what `ringRemainder` leaves out. They depend on the geometry
 * alone: each is a constant plus k² times another, so a sweep needs them once.
 */
export type NearIntegrals = {
  /** By test element the near trial elements; pair i of element e has its numbers at `PAIR.size · (offsets[e] + i)`. */
  readonly trials: readonly Uint32Array[]
  readonly offsets: Uint32Array
  readonly values: Float64Array
}

/**
 * Places of the numbers of a pair, by test hat a and trial hat b (0 start, 1 end): place + 2a + b. K is of ∂G/∂n_y, Q of
 * G (n_x·n_y), S of G, and C of G cos φ without hats, one number. `2` in a name: the factor of k².
 */
export const PAIR = { K: 0, K2: 4, Q: 8, Q2: 12, C: 16, C2: 17, S: 18, S2: 22, size: 26 } as const

const TEST_RULE = gaussLegendre(5)
const BY_4PI = 1 / (4 * Math.PI)

const test = createCurvePoint()
const trial = createCurvePoint()
const ring = createStaticRing()

export function integrateNearPairs(geometry: MeridianGeometry, checkpoint: Checkpoint): NearIntegrals {
  const trials = findNearElements(geometry)
  const offsets = new Uint32Array(geometry.elements + 1)
  for (let e = 0; e < geometry.elements; e++) offsets[e + 1] = offsets[e] + trials[e].length
  const values = new Float64Array(PAIR.size * offsets[geometry.elements])
  for (let e = 0; e < geometry.elements; e++) {
    checkpoint(e / geometry.elements)
    trials[e].forEach((f, i) =>
      integratePair(geometry, [e, f], values.subarray(PAIR.size * (offsets[e] + i))),
    )
  }
  return { trials, offsets, values }
}

function integratePair(
  geometry: MeridianGeometry,
  [e, f]: readonly [number, number],
  out: Float64Array,
): void {
  const { meridian } = geometry
  for (let i = 0; i < TEST_RULE.nodes.length; i++) {
    const t = 0.5 + 0.5 * TEST_RULE.nodes[i]
    curvePoint(meridian, e, t, test)
    const weight = 0.5 * TEST_RULE.weights[i] * test.rho * BY_4PI
    const ownT = e === f ? t : undefined
    visitNearPoints(geometry, f, { rho: test.rho, z: test.z, ownT }, (u, trialWeight) => {
      curvePoint(meridian, f, u, trial)
      staticRing(test.rho, test.z, trial.rho, trial.z, ring)
      addPoint(t, u, weight * trialWeight * trial.rho, out)
    })
  }
}

/** Adds a pair of points, the curve points and ring of which are in place; the weight is ρρ' dt dt' / 4π. */
function addPoint(t: number, u: number, weight: number, out: Float64Array): void {
  const testSpeed = Math.sqrt(test.slopeRho * test.slopeRho + test.slopeZ * test.slopeZ)
  const trialSpeed = Math.sqrt(trial.slopeRho * trial.slopeRho + trial.slopeZ * trial.slopeZ)
  // Normals times speeds are what the integrals want.
  const x = { rho: -test.slopeZ, z: test.slopeRho }
  const y = { rho: -trial.slopeZ, z: trial.slopeRho }
  const dRho = trial.rho - test.rho
  const dz = trial.z - test.z
  const { inverse, inverseCos, cube, cubeVersed, distance, distanceCos } = ring
  // n_y·d = n'_ρ (ρ' − ρ) + n'_z Δ + n'_ρ ρ (1 − cos φ): the first part is small where the points are close.
  const towardsY = y.rho * dRho + y.z * dz
  const versed = inverse - inverseCos
  const K = -(towardsY * cube + y.rho * test.rho * cubeVersed) * testSpeed
  const K2 = -0.5 * (towardsY * inverse + y.rho * test.rho * versed) * testSpeed
  const Q = x.rho * y.rho * inverseCos + x.z * y.z * inverse
  const Q2 = -0.5 * (x.rho * y.rho * distanceCos + x.z * y.z * distance)
  const S = inverse * testSpeed * trialSpeed
  const S2 = -0.5 * distance * testSpeed * trialSpeed
  out[PAIR.C] += weight * inverseCos
  out[PAIR.C2] -= 0.5 * weight * distanceCos
  for (let a = 0; a < 2; a++) {
    const tested = weight * (a === 0 ? 1 - t : t)
    for (let b = 0; b < 2; b++) {
      const product = tested * (b === 0 ? 1 - u : u)
      const at = 2 * a + b
      // The trial speed is in n_y already.
      out[PAIR.K + at] += product * K
      out[PAIR.K2 + at] += product * K2
      out[PAIR.Q + at] += product * Q
      out[PAIR.Q2 + at] += product * Q2
      out[PAIR.S + at] += product * S
      out[PAIR.S2 + at] += product * S2
    }
  }
}
