import { referencePointM } from '@hornbench/solver'
import type { Radiator } from '../source/radiator.ts'

/** Rounding of a place that is meant to be in the plane, as a share of its distance from the mouth. */
const IN_PLANE = 1e-9

/**
 * Indices of the points that lie behind the plane of an infinite baffle, where no sound is; none without a baffle. Points
 * in the plane are in front.
 *
 * @param pointsM x, y, z triples
 */
export function pointsBehindBaffle(
  { frame, baffle }: Pick<Radiator, 'frame' | 'baffle'>,
  pointsM: Float64Array,
): number[] {
  if (baffle === 'none') return []
  const mouth = referencePointM(frame, 'mouth')
  const behind: number[] = []
  for (let at = 0; at < pointsM.length; at += 3) {
    const from = mouth.map((coordinate, i) => pointsM[at + i] - coordinate)
    const height = frame.axis.reduce((sum, part, i) => sum + part * from[i], 0)
    if (height < -IN_PLANE * Math.hypot(...from)) behind.push(at / 3)
  }
  return behind
}
