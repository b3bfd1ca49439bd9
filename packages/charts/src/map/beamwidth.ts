import { levelAtAngle } from './level-at-angle.ts'
import type { PlaneLevels } from './plane-levels.ts'

export type Beamwidth = {
  readonly frequencyHz: number
  /** Between the −6 dB points nearest to the axis, on both of its sides; `null` where the level stays above. */
  readonly widthDeg: number | null
}

const DROP_DB = 6

/**
 * The angle between the first −6 dB points beside the axis, re the level on the axis. Where a plane has only one side
 * of it, twice the angle of that side.
 */
export function beamwidths({ anglesDeg, columns }: PlaneLevels): Beamwidth[] {
  const sides = beamSides(anglesDeg)
  return columns.map(({ frequencyHz, levelsDb }) => {
    const onAxisDb = levelsDb === null ? null : levelAtAngle(anglesDeg, levelsDb, 0)
    if (levelsDb === null || onAxisDb === null || sides.length === 0) return { frequencyHz, widthDeg: null }
    const halves = sides.map((side) => firstCrossing(side, { anglesDeg, levelsDb, onAxisDb }))
    const isOpen = halves.includes(null)
    const sum = halves.reduce<number>((total, half) => total + (half ?? 0), 0)
    return { frequencyHz, widthDeg: isOpen ? null : sum * (2 / sides.length) }
  })
}

/** Which sides of the axis have angles: −1, 1. */
export function beamSides(anglesDeg: readonly number[]): (1 | -1)[] {
  return ([-1, 1] as const).filter((side) => anglesDeg.some((deg) => deg * side > 0))
}

type Pattern = {
  readonly anglesDeg: readonly number[]
  readonly levelsDb: readonly number[]
  readonly onAxisDb: number
}

function firstCrossing(side: 1 | -1, { anglesDeg, levelsDb, onAxisDb }: Pattern): number | null {
  const outward = anglesDeg
    .map((deg, index) => ({ deg: deg * side, drop: onAxisDb - (levelsDb[index] ?? 0) }))
    .filter(({ deg }) => deg > 0 && deg <= 180)
    .toSorted((a, b) => a.deg - b.deg)
  let before = { deg: 0, drop: 0 }
  for (const point of outward) {
    if (point.drop >= DROP_DB) {
      return before.deg + ((point.deg - before.deg) * (DROP_DB - before.drop)) / (point.drop - before.drop)
    }
    before = point
  }
  return null
}
