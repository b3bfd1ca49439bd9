import { classifyPoints } from '@hornbench/solver'
import { pointsBehindBaffle } from '../observation/behind-baffle.ts'
import type { Radiator } from '../source/radiator.ts'

export type SilencingRadiator = Pick<Radiator, 'surface' | 'frame' | 'baffle'>

/**
 * Indices of the points that no pressure can be given for: they lie inside the body or behind the baffle, or so far away
 * that no digit of a phase would be right, or nowhere. The older server knew no such check, so they must not fail the job.
 *
 * @param pointsM x, y, z triples; silent ones are moved to `elsewhereM` in place, so that the solver can't stumble
 */
export function silencePoints(
  radiator: SilencingRadiator,
  pointsM: Float64Array,
  { reachM, elsewhereM }: { readonly reachM: number; readonly elsewhereM: ArrayLike<number> },
): number[] {
  const silent = new Set<number>()
  for (let at = 0; at < pointsM.length; at += 3) {
    const fromOriginM = Math.hypot(pointsM[at], pointsM[at + 1], pointsM[at + 2])
    // Not the other way round: NaN is out of reach as well.
    if (fromOriginM <= reachM) continue
    silent.add(at / 3)
    pointsM.set(elsewhereM, at)
  }
  for (const index of soundlessPoints(radiator, pointsM)) {
    silent.add(index)
    pointsM.set(elsewhereM, 3 * index)
  }
  return [...silent].toSorted((a, b) => a - b)
}

function soundlessPoints(radiator: SilencingRadiator, pointsM: Float64Array): number[] {
  if (radiator.baffle === 'infinite') return pointsBehindBaffle(radiator, pointsM)
  return classifyPoints(radiator.surface, pointsM).flatMap((place, index) =>
    place === 'inside' ? [index] : [],
  )
}
