import type { Sheet } from './sheet.ts'
import { type SheetSurvey, SURVEY_STEPS } from './sheet-survey.ts'

/** Wanted spacing of the mesh on each sheet at u = i / SURVEY_STEPS, mm. */
export type EdgeLengthField = {
  /** Between neighbouring rings, per sheet. */
  readonly alongMm: readonly Float64Array[]
  /** Between neighbours on a ring, per sheet. */
  readonly aroundMm: readonly Float64Array[]
}

/** Fewest edges of a full ring that is not inside a disc. */
export const MIN_RING_EDGES = 12

/** Growth from one element to the next, and the slope of a spacing that grows like that. */
const GROWTH = 1.35
const GROWTH_SLOPE = Math.log(GROWTH)

/** The first element at a sharp edge, in parts of the wanted edge length there. */
const FIRST_AT_EDGE = 0.25

/** The largest angle by which the meridian may turn within one element: a half circle gets three. */
const MAX_TURN_RAD = (60 * Math.PI) / 180

/** Curvature never shortens elements below this share of the wanted edge length. */
const MIN_SHARE_BY_CURVATURE = 0.1

/** Distance of the rings in parts of the edge length: the height of an equilateral triangle. */
const ALONG_PER_EDGE = Math.sqrt(3) / 2

/** Widest spacing of rings in parts of the spacing around. */
const MAX_ALONG_PER_AROUND = 1.1

/**
 * The spacing of the mesh over the whole surface: the wanted edge length, shortened where the meridian turns
 * quickly and towards sharp edges, then limited in growth along the path from the source to the rear disc.
 *
 * @param maxAroundPerAlong longest edge around, in spacings along, where the rings are close
 */
export function edgeLengthField(
  sheets: readonly Sheet[],
  surveys: readonly SheetSurvey[],
  maxAroundPerAlong: number,
): EdgeLengthField {
  const path = pathMm(surveys)
  const wanted = sheets.map((sheet) => sample((i) => sheet.edgeMmAt(i / SURVEY_STEPS)))
  const along = wanted.map((edges, s) =>
    sample((i) => shortenByCurvature(ALONG_PER_EDGE * edges[i], surveys[s].curvature[i])),
  )
  shortenAtSharpEdges(sheets, wanted, along)
  limitGrowth(along, path)
  const around = wanted.map((edges, s) => sample((i) => Math.min(edges[i], maxAroundPerAlong * along[s][i])))
  limitGrowth(around, path)
  sheets.forEach((sheet, s) => {
    if (sheet.pole !== 'none') return
    for (let i = 0; i <= SURVEY_STEPS; i++) {
      const spacing = Math.min(around[s][i], fullRingMm(surveys[s], i) / MIN_RING_EDGES)
      along[s][i] = Math.min(along[s][i], MAX_ALONG_PER_AROUND * spacing)
    }
  })
  limitGrowth(along, path)
  return { alongMm: along, aroundMm: around }
}

/** Length of the whole ring at u = i / SURVEY_STEPS, mirror images included, mm. */
export function fullRingMm({ aroundMm }: SheetSurvey, i: number): number {
  const sectors = aroundMm.length / (SURVEY_STEPS + 1)
  let length = 0
  for (let sector = 0; sector < sectors; sector++) length += aroundMm[i * sectors + sector]
  return (length * 4) / sectors
}

function sample(valueAt: (i: number) => number): Float64Array {
  return Float64Array.from({ length: SURVEY_STEPS + 1 }, (_, i) => valueAt(i))
}

/** Distance of each survey point from the centre of the source along the surface. */
function pathMm(surveys: readonly SheetSurvey[]): Float64Array[] {
  let start = 0
  return surveys.map(({ alongMm }) => {
    const path = alongMm.map((length) => start + length)
    start = path[SURVEY_STEPS]
    return path
  })
}

function shortenByCurvature(edgeMm: number, curvature: number): number {
  return Math.min(edgeMm, Math.max(MAX_TURN_RAD / curvature, MIN_SHARE_BY_CURVATURE * edgeMm))
}

function shortenAtSharpEdges(
  sheets: readonly Sheet[],
  wanted: readonly Float64Array[],
  along: readonly Float64Array[],
): void {
  // An element that starts with the spacing h0 and grows by the slope is h0 (e^slope − 1) / slope long.
  const firstSpacing = (FIRST_AT_EDGE * GROWTH_SLOPE) / (GROWTH - 1)
  sheets.forEach((sheet, s) => {
    if (!sheet.startsAtEdge) return
    const spacing = firstSpacing * Math.min(wanted[s][0], wanted[s - 1][SURVEY_STEPS])
    along[s][0] = Math.min(along[s][0], spacing)
    along[s - 1][SURVEY_STEPS] = Math.min(along[s - 1][SURVEY_STEPS], spacing)
  })
}

/** Lowers values so that they change by no more than the growth slope along the path, in place. */
function limitGrowth(values: readonly Float64Array[], path: readonly Float64Array[]): void {
  const points = path.flatMap((positions, s) => Array.from(positions, (at, i) => ({ at, s, i })))
  for (const ordered of [points, points.toReversed()]) {
    for (let j = 1; j < ordered.length; j++) {
      const before = ordered[j - 1]
      const here = ordered[j]
      const reached = values[before.s][before.i] + GROWTH_SLOPE * Math.abs(here.at - before.at)
      values[here.s][here.i] = Math.min(values[here.s][here.i], reached)
    }
  }
}
