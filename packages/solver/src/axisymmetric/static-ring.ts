import { cosine } from '../kernels/sine-cosine.ts'
import { ellipticIntegrals } from './elliptic-integrals.ts'

/**
 * Integrals around a ring of powers of the distance, R² = a − b cos φ with a = ρ² + ρ'² + Δ² and b = 2ρρ'. All
 * over the full circle.
 */
export type StaticRing = {
  /** ∮ 1/R */
  inverse: number
  /** ∮ cos φ / R */
  inverseCos: number
  /** ∮ 1/R³ */
  cube: number
  /** ∮ (1 − cos φ) / R³, which stays small where the ring comes near the point. */
  cubeVersed: number
  /** ∮ R */
  distance: number
  /** ∮ R cos φ */
  distanceCos: number
}

export function createStaticRing(): StaticRing {
  return { inverse: 0, inverseCos: 0, cube: 0, cubeVersed: 0, distance: 0, distanceCos: 0 }
}

/** Below this b/a the closed forms cancel and a few points are exact to rounding. */
const THIN_RING = 1e-3
const THIN_POINTS = 8
const THIN_COSINES = Float64Array.from({ length: THIN_POINTS }, (_, i) =>
  cosine((Math.PI * (i + 0.5)) / THIN_POINTS),
)

const elliptic = { first: 0, second: 0 }

/**
 * Writes the integrals for a point (ρ, z) and the ring through (ρ', z'), which must not be the same: closed
 * forms in the complete elliptic integrals of modulus m = 2b/(a + b).
 */
export function staticRing(rho: number, z: number, ringRho: number, ringZ: number, out: StaticRing): void {
  const dz = ringZ - z
  const difference = (ringRho - rho) * (ringRho - rho) + dz * dz
  const sum = (ringRho + rho) * (ringRho + rho) + dz * dz
  const a = 0.5 * (sum + difference)
  const b = 2 * rho * ringRho
  if (b < THIN_RING * a) return thinRing(a, b, out)
  const root = Math.sqrt(sum)
  ellipticIntegrals(Math.sqrt(difference / sum), elliptic)
  const { first, second } = elliptic
  out.inverse = (4 * first) / root
  out.distance = 4 * second * root
  out.inverseCos = (a * out.inverse - out.distance) / b
  out.distanceCos = (a * out.inverseCos - b * out.inverse) / 3
  out.cube = (4 * second) / (difference * root)
  out.cubeVersed = (4 * (first - second)) / (b * root)
}

/** The midpoint rule, which converges like (b/a)ⁿ. */
function thinRing(a: number, b: number, out: StaticRing): void {
  out.inverse = 0
  out.inverseCos = 0
  out.cube = 0
  out.cubeVersed = 0
  out.distance = 0
  out.distanceCos = 0
  const weight = (2 * Math.PI) / THIN_POINTS
  for (const cos of THIN_COSINES) {
    const squared = a - b * cos
    const distance = weight * Math.sqrt(squared)
    const inverse = distance / squared
    const cube = inverse / squared
    out.inverse += inverse
    out.inverseCos += inverse * cos
    out.cube += cube
    out.cubeVersed += cube * (1 - cos)
    out.distance += distance
    out.distanceCos += distance * cos
  }
}
