import type { MeridianPoints } from './meridian-points.ts'

/**
 * The integrals over a pair of elements e, f, both ways, without the factor 2π of the outer azimuth. Complex
 * numbers as re, im; hat a of e and hat b of f (0 start, 1 end) at 2 (2a + b).
 */
export type ElementPair = {
  /** Of ∂G/∂n at f, tested on e. */
  readonly onE: Float64Array
  /** Of ∂G/∂n at e, tested on f. */
  readonly onF: Float64Array
  /** Of G (n_x · n_y): the same both ways. */
  readonly facing: Float64Array
  /** Of G cos φ by the derivatives of the hats, which are ±1 in the parameters: one number, both ways. */
  readonly curls: Float64Array
  /** Of G: the same both ways. */
  readonly single: Float64Array
}

export function createElementPair(): ElementPair {
  const hats = () => new Float64Array(8)
  return { onE: hats(), onF: hats(), facing: hats(), curls: new Float64Array(2), single: hats() }
}

export function clearElementPair({ onE, onF, facing, curls, single }: ElementPair): void {
  onE.fill(0)
  onF.fill(0)
  facing.fill(0)
  curls.fill(0)
  single.fill(0)
}

/** Adds point i of e and point j of f with their ring sums (`ringSums`). */
export function addPointPair(
  points: MeridianPoints,
  i: number,
  j: number,
  sums: Float64Array,
  pair: ElementPair,
): void {
  const { rho, z, normalRho, normalZ, area, slope, endHat } = points
  const weight = area[i] * area[j]
  const dz = z[j] - z[i]
  // d·n = slope · (…) + slope cos φ · (…), from both ends.
  const straightE = weight * (normalRho[j] * rho[j] + normalZ[j] * dz)
  const turningE = -weight * normalRho[j] * rho[i]
  const straightF = weight * (normalRho[i] * rho[i] - normalZ[i] * dz)
  const turningF = -weight * normalRho[i] * rho[j]
  const facingCos = weight * normalRho[i] * normalRho[j]
  const facing = weight * normalZ[i] * normalZ[j]
  const slopes = slope[i] * slope[j]
  pair.curls[0] += slopes * sums[2]
  pair.curls[1] += slopes * sums[3]
  const t = endHat[i]
  const u = endHat[j]
  for (let part = 0; part < 2; part++) {
    const onE = straightE * sums[4 + part] + turningE * sums[6 + part]
    const onF = straightF * sums[4 + part] + turningF * sums[6 + part]
    const facingValue = facingCos * sums[2 + part] + facing * sums[part]
    addHats(pair.onE, part, t, u, onE)
    addHats(pair.onF, part, t, u, onF)
    addHats(pair.facing, part, t, u, facingValue)
    addHats(pair.single, part, t, u, weight * sums[part])
  }
}

function addHats(values: Float64Array, part: number, t: number, u: number, value: number): void {
  const end = t * value
  const start = value - end
  values[part] += start - u * start
  values[2 + part] += u * start
  values[4 + part] += end - u * end
  values[6 + part] += u * end
}
