import { type OutlineCurve, OUTLINE_STEPS, turnRad } from './outline-curve.ts'

/** Growth from one element to the next, and the slope of a spacing that grows like that. */
const GROWTH_SLOPE = Math.log(1.35)
/** The first element at a corner, in parts of the longest element. */
const FIRST_AT_CORNER = 0.25
/** Directions that differ by more make a corner. */
const CORNER_RAD = (10 * Math.PI) / 180
/** The largest angle by which an element may turn: a half circle gets four. */
const MAX_TURN_RAD = (46 * Math.PI) / 180
/** Curvature never shortens elements below this share of the longest. */
const MIN_SHARE_BY_CURVATURE = 0.08

/**
 * Wanted element length on each curve at u = i / OUTLINE_STEPS, mm: the longest one, shortened where the outline turns
 * quickly and towards its corners, growing from element to element by a third at most.
 */
export function elementSpacing(curves: readonly OutlineCurve[], longestMm: number): Float64Array[] {
  const spacing = curves.map(({ curvature }) =>
    curvature.map((value) =>
      Math.min(longestMm, Math.max(MAX_TURN_RAD / value, MIN_SHARE_BY_CURVATURE * longestMm)),
    ),
  )
  // An element that starts with the spacing h0 and grows by the slope is h0 (e^slope − 1) / slope long.
  const atCorner = (FIRST_AT_CORNER * longestMm * GROWTH_SLOPE) / (Math.exp(GROWTH_SLOPE) - 1)
  for (let c = 1; c < curves.length; c++) {
    if (turnRad(curves[c - 1].endRad, curves[c].startRad) < CORNER_RAD) continue
    const [before, after] = [spacing[c - 1], spacing[c]]
    before[OUTLINE_STEPS] = Math.min(before[OUTLINE_STEPS], atCorner)
    after[0] = Math.min(after[0], atCorner)
  }
  limitGrowth(spacing, curves)
  return spacing
}

/** Lowers values so that they change by no more than the growth slope along the outline, in place. */
function limitGrowth(spacing: readonly Float64Array[], curves: readonly OutlineCurve[]): void {
  let start = 0
  const places = curves.flatMap(({ pathMm }, c) => {
    const from = start
    start += pathMm[OUTLINE_STEPS]
    return Array.from(pathMm, (path, i) => ({ at: from + path, c, i }))
  })
  for (const ordered of [places, places.toReversed()]) {
    for (let j = 1; j < ordered.length; j++) {
      const before = ordered[j - 1]
      const here = ordered[j]
      const reached = spacing[before.c][before.i] + GROWTH_SLOPE * Math.abs(here.at - before.at)
      spacing[here.c][here.i] = Math.min(spacing[here.c][here.i], reached)
    }
  }
}
