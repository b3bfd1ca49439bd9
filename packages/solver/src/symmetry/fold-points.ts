import type { MirrorPlanes } from './mirror-planes.ts'

/** Points that are so much the same, as a share of the largest coordinate, have the same pressure: some roundings. */
const SHARE_OF_SIZE = 1e-14

export type FoldedPoints = {
  /** x, y, z of the points that are left. */
  readonly pointsM: Float64Array
  /** By point its number among those that are left. */
  readonly places: Uint32Array
}

/**
 * Points of a field that is symmetric about the planes, each replaced by its image with x ≥ 0 and y ≥ 0, and those that are
 * then the same kept once: a quarter of a sphere, half of an arc. The order is that of first occurrence, so the first to be
 * asked for are the first to be evaluated.
 */
export function foldPoints(pointsM: Float64Array, { x, y }: MirrorPlanes): FoldedPoints {
  const count = pointsM.length / 3
  if (!x && !y) return { pointsM, places: Uint32Array.from({ length: count }, (_, i) => i) }
  const folded = pointsM.map((value, i) =>
    (i % 3 === 0 && x) || (i % 3 === 1 && y) ? Math.abs(value) : value,
  )
  const cell = SHARE_OF_SIZE * folded.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const numbers = new Map<string, number>()
  const kept: number[] = []
  const places = Uint32Array.from({ length: count }, (_, i) => {
    const point = folded.subarray(3 * i, 3 * i + 3)
    const key = point.map((value) => Math.round(value / cell)).join()
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, numbers.size)
    kept.push(...point)
    return numbers.size - 1
  })
  return { pointsM: Float64Array.from(kept), places }
}
