import type { PlaneColumn, PlaneLevels } from './plane-levels.ts'

/** A rectangle of levels without a gap, and where its lines stand in px. Row-major: all frequencies of one angle. */
export type ContourField = {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly levelsDb: readonly number[]
}

export type MapScales = {
  readonly xAt: (frequencyHz: number) => number
  readonly yAt: (angleDeg: number) => number
}

const LEAST_COLUMN_PX = 2.5
const LEAST_ROW_PX = 2

/**
 * One field for each stretch of frequencies without a gap. What stands closer than a few px is thinned out, so that the
 * work and the text are bounded by the picture and not by the sweep; what is kept has its own value, nothing is averaged.
 */
export function contourFields({ anglesDeg, columns }: PlaneLevels, { xAt, yAt }: MapScales): ContourField[] {
  const rows = spaced(anglesDeg.map(yAt), LEAST_ROW_PX)
  const ys = rows.map((row) => yAt(anglesDeg[row] ?? 0))
  return stretches(columns).map((stretch) => {
    const kept = spaced(
      stretch.map(({ frequencyHz }) => xAt(frequencyHz)),
      LEAST_COLUMN_PX,
    ).map((at) => stretch[at])
    return {
      xs: kept.map((column) => xAt(column?.frequencyHz ?? 1)),
      ys,
      levelsDb: rows.flatMap((row) => kept.map((column) => column?.levelsDb[row] ?? 0)),
    }
  })
}

type SolvedColumn = PlaneColumn & { readonly levelsDb: readonly number[] }

function stretches(columns: readonly PlaneColumn[]): SolvedColumn[][] {
  const found: SolvedColumn[][] = []
  let open: SolvedColumn[] | undefined
  for (const { frequencyHz, levelsDb } of columns) {
    if (levelsDb === null) {
      open = undefined
      continue
    }
    if (open === undefined) found.push((open = []))
    open.push({ frequencyHz, levelsDb })
  }
  return found
}

/** The places of the first, the last, and those between that keep the distance. */
function spaced(places: readonly number[], leastPx: number): number[] {
  const last = places.length - 1
  const kept: number[] = []
  let before = Infinity
  for (const [index, place] of places.entries()) {
    const isFar = Math.abs(place - before) >= leastPx && Math.abs((places[last] ?? 0) - place) >= leastPx
    if (index !== 0 && index !== last && !isFar) continue
    kept.push(index)
    before = place
  }
  return kept
}
