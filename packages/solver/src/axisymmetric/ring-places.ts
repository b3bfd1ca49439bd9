/** Points of space by ρ and z, each pair once: a field that is the same all around needs no more. */
export type RingPlaces = {
  readonly rho: Float64Array
  readonly z: Float64Array
  /** By point the index of its place. */
  readonly placeOf: Uint32Array
}

/** Coordinates that agree to this share of the largest are the same: those of arcs and spheres differ by rounding. */
const SAME = 1e-10

/**
 * Gathers points that differ only in their azimuth.
 *
 * @param pointsM x, y, z
 */
export function gatherRings(pointsM: Float64Array): RingPlaces {
  const grid = SAME * pointsM.reduce((most, value) => Math.max(most, Math.abs(value)), Number.MIN_VALUE)
  const known = new Map<string, number>()
  const rho: number[] = []
  const z: number[] = []
  const placeOf = new Uint32Array(pointsM.length / 3)
  for (let i = 0; i < placeOf.length; i++) {
    const [x, y] = pointsM.subarray(3 * i)
    const stepsOut = Math.round(Math.sqrt(x * x + y * y) / grid)
    const stepsUp = Math.round(pointsM[3 * i + 2] / grid)
    const key = `${stepsOut} ${stepsUp}`
    const place = known.get(key) ?? known.size
    if (place === known.size) {
      known.set(key, place)
      rho.push(grid * stepsOut)
      z.push(grid * stepsUp)
    }
    placeOf[i] = place
  }
  return { rho: Float64Array.from(rho), z: Float64Array.from(z), placeOf }
}
