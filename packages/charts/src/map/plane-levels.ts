import type { Curves } from '@hornbench/api-contract'
import { isFrequency } from '../axes/frequency-domain.ts'
import { plottable } from '../curves/curve-points.ts'
import { levelAtAngle } from './level-at-angle.ts'
import type { MapNormalisation } from './normalisation.ts'
import type { PlaneName } from './plane-name.ts'

/** The levels over one plane, frequencies and angles in rising order. */
export type PlaneLevels = {
  readonly anglesDeg: readonly number[]
  readonly columns: readonly PlaneColumn[]
}

/** `null` where the frequency failed, is not solved yet, or has a level that is not a number. */
export type PlaneColumn = { readonly frequencyHz: number; readonly levelsDb: readonly number[] | null }

/** By curves, which never change: those that grow are others each time. A chart is drawn again with each px of its size. */
const sorted = new WeakMap<Curves, Map<PlaneName, PlaneLevels>>()

/** Absolute levels of a plane; no angles and no columns where the run has no such plane. */
export function planeLevels(curves: Curves, name: PlaneName): PlaneLevels {
  const planes = sorted.get(curves) ?? new Map<PlaneName, PlaneLevels>()
  const levels = planes.get(name) ?? sortedLevels(curves, name)
  sorted.set(curves, planes.set(name, levels))
  return levels
}

function sortedLevels(curves: Curves, name: PlaneName): PlaneLevels {
  const plane = curves.planes[name]
  if (plane === undefined) return { anglesDeg: [], columns: [] }
  const solved = plane.levelDb.filter((row) => row !== null)
  const order = plane.anglesDeg
    .map((angleDeg, index) => ({ angleDeg, index }))
    .filter(({ angleDeg }) => Number.isFinite(angleDeg) && Math.abs(angleDeg) <= 360)
    // Behind an infinite baffle there is no level at any frequency: the plane ends there.
    .filter(({ index }) => solved.length === 0 || solved.some((row) => row[index] !== null))
    .toSorted((a, b) => a.angleDeg - b.angleDeg)
  const columns = curves.frequenciesHz
    .map((frequencyHz, index) => {
      const row = plane.levelDb[index] ?? null
      const levelsDb = order.flatMap((angle) => plottable(row?.[angle.index]) ?? [])
      return { frequencyHz, levelsDb: levelsDb.length === order.length ? levelsDb : null }
    })
    .filter(({ frequencyHz }) => isFrequency(frequencyHz))
    .toSorted((a, b) => a.frequencyHz - b.frequencyHz)
  return { anglesDeg: order.map(({ angleDeg }) => angleDeg), columns }
}

/** Each column less its level at the reference angle; a gap where the plane does not reach that angle. */
export function normalisedLevels(
  { anglesDeg, columns }: PlaneLevels,
  normalisation: MapNormalisation,
): PlaneLevels {
  if (normalisation === 'none' || normalisation === 'given') return { anglesDeg, columns }
  return {
    anglesDeg,
    columns: columns.map(({ frequencyHz, levelsDb }) => {
      const reference = levelsDb === null ? null : levelAtAngle(anglesDeg, levelsDb, normalisation.angleDeg)
      if (levelsDb === null || reference === null) return { frequencyHz, levelsDb: null }
      return { frequencyHz, levelsDb: levelsDb.map((level) => level - reference) }
    }),
  }
}
