import type { Curves } from '@hornbench/api-contract'
import { plottable } from '../curves/curve-points.ts'
import { levelAtAngle } from '../map/level-at-angle.ts'
import type { Normalisation } from '../map/normalisation.ts'
import type { PlaneName } from '../map/plane-name.ts'

export type PolarPoint = { readonly angleDeg: number; readonly levelDb: number | null }

type PatternOptions = {
  readonly plane: PlaneName
  readonly frequencyIndex: number
  readonly normalisation: Normalisation
}

/** Levels of a plane at one frequency in rising order of angle; empty where that frequency has none. */
export function polarPattern(curves: Curves, options: PatternOptions): PolarPoint[] {
  const plane = curves.planes[options.plane]
  const levels = plane?.levelDb[options.frequencyIndex] ?? null
  if (plane === undefined || levels === null) return []
  const points = plane.anglesDeg
    .map((angleDeg, index) => ({ angleDeg, levelDb: plottable(levels[index]) }))
    .filter(({ angleDeg }) => Number.isFinite(angleDeg) && Math.abs(angleDeg) <= 360)
    .toSorted((a, b) => a.angleDeg - b.angleDeg)
  if (options.normalisation === 'none') return points
  const known = points.flatMap(({ angleDeg, levelDb }) => (levelDb === null ? [] : [{ angleDeg, levelDb }]))
  const reference = levelAtAngle(
    known.map(({ angleDeg }) => angleDeg),
    known.map(({ levelDb }) => levelDb),
    options.normalisation.angleDeg,
  )
  if (reference === null) return []
  return points.map(({ angleDeg, levelDb }) => ({
    angleDeg,
    levelDb: levelDb === null ? null : levelDb - reference,
  }))
}

/** Stretches without a gap. A full circle without one is closed, where its last angle lies a step before its first. */
export function patternStretches(points: readonly PolarPoint[]): (PolarPoint & { levelDb: number })[][] {
  const stretches: (PolarPoint & { levelDb: number })[][] = []
  let open: (PolarPoint & { levelDb: number })[] | undefined
  for (const { angleDeg, levelDb } of points) {
    if (levelDb === null) {
      open = undefined
      continue
    }
    if (open === undefined) stretches.push((open = []))
    open.push({ angleDeg, levelDb })
  }
  const [first] = points
  const last = points.at(-1)
  if (first === undefined || last === undefined || first.levelDb === null || last.levelDb === null)
    return stretches
  const missing = 360 - (last.angleDeg - first.angleDeg)
  const widestStep = Math.max(
    ...points.slice(1).map(({ angleDeg }, index) => angleDeg - (points[index]?.angleDeg ?? 0)),
  )
  const isCircle = missing > 0.01 && missing <= widestStep * 1.01
  if (isCircle) stretches.at(-1)?.push({ angleDeg: first.angleDeg, levelDb: first.levelDb })
  return stretches
}
