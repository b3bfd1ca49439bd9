import type { AzimuthDomain } from './azimuth-domain.ts'
import { type EdgeLengthField, fullRingMm, MIN_RING_EDGES } from './edge-length-field.ts'
import type { Sheet } from './sheet.ts'
import { type SheetSurvey, SURVEY_STEPS } from './sheet-survey.ts'

/** One ring of mesh nodes, or one pole. */
export type Slice = {
  /** The sheet that gives its points. A ring between two sheets belongs to the first of them. */
  readonly sheet: Sheet
  readonly u: number
  /** Edges of the ring in each sector; 0 at a pole. */
  readonly edges: readonly number[]
  /** Whether the nodes lie half an edge further: the first and last edge of each sector are half as long. */
  readonly isStaggered: boolean
}

/** Rings follow their neighbours at most this much finer or coarser, so that no strip joins more than 2:1. */
const MAX_RATIO = 2

/** About how many triangles a field asks for, from integrals alone: nothing is allocated by its size. */
export function estimateTriangles(surveys: readonly SheetSurvey[], field: EdgeLengthField): number {
  let triangles = 0
  surveys.forEach((survey, s) => {
    for (let i = 0; i < SURVEY_STEPS; i++) {
      const edges = Math.max(fullRingMm(survey, i) / field.aroundMm[s][i], MIN_RING_EDGES)
      triangles += 2 * edges * slicesBetween(survey, field.alongMm[s], i)
    }
  })
  return triangles
}

/** Places slices at equal steps of ∫ ds / spacing on each sheet and decides how many edges each ring has. */
export function planSlices(
  sheets: readonly Sheet[],
  surveys: readonly SheetSurvey[],
  field: EdgeLengthField,
): Slice[] {
  const slices = sheets.flatMap((sheet, s) => {
    const positions = slicePositions(surveys[s], field.alongMm[s])
    const used = s === 0 ? positions : positions.slice(1)
    const cut = sheet.cutAt?.(positions) ?? sheet
    return used.map((u) => ({
      sheet: cut,
      u,
      edges: wantedRingEdges(sheet, surveys[s], field.aroundMm[s], u),
    }))
  })
  return stagger(limitRatios(slices))
}

/** Triangles of the whole horn, mirror images included. */
export function countTriangles(slices: readonly Slice[], { sectors }: AzimuthDomain): number {
  let triangles = 0
  for (let j = 1; j < slices.length; j++) {
    for (let sector = 0; sector < sectors; sector++) {
      triangles += slices[j - 1].edges[sector] + slices[j].edges[sector]
    }
  }
  return (triangles * 4) / sectors
}

function slicesBetween({ alongMm }: SheetSurvey, spacing: Float64Array, i: number): number {
  return (alongMm[i + 1] - alongMm[i]) / (0.5 * (spacing[i] + spacing[i + 1]))
}

/** Values of u from 0 to 1; rounded to the nearest number of steps, at least one. */
function slicePositions(survey: SheetSurvey, spacing: Float64Array): number[] {
  const cumulative = [0]
  for (let i = 0; i < SURVEY_STEPS; i++) cumulative.push(cumulative[i] + slicesBetween(survey, spacing, i))
  const whole = cumulative[SURVEY_STEPS]
  const steps = Math.max(1, Math.round(whole))
  const positions = [0]
  let i = 0
  for (let step = 1; step < steps; step++) {
    const target = (whole * step) / steps
    while (cumulative[i + 1] < target) i++
    positions.push((i + (target - cumulative[i]) / (cumulative[i + 1] - cumulative[i])) / SURVEY_STEPS)
  }
  positions.push(1)
  return positions
}

function wantedRingEdges({ pole }: Sheet, survey: SheetSurvey, around: Float64Array, u: number): number[] {
  const sectors = survey.aroundMm.length / (SURVEY_STEPS + 1)
  const isPole = (pole === 'start' && u === 0) || (pole === 'end' && u === 1)
  const isRim = pole === 'none' || u === 0 || u === 1
  const fewest = isPole ? 0 : isRim ? MIN_RING_EDGES / 4 : 1
  return Array.from({ length: sectors }, (_, sector) => {
    const length = interpolate((i) => survey.aroundMm[i * sectors + sector], u)
    return Math.max(fewest, isPole ? 0 : Math.round(length / interpolate((i) => around[i], u)))
  })
}

function interpolate(valueAt: (i: number) => number, u: number): number {
  const i = Math.min(Math.floor(u * SURVEY_STEPS), SURVEY_STEPS - 1)
  return valueAt(i) + (u * SURVEY_STEPS - i) * (valueAt(i + 1) - valueAt(i))
}

type UnstaggeredSlice = Omit<Slice, 'isStaggered'>

/**
 * Staggers every second ring. Where rings are closer than their nodes, triangles between staggered rings have
 * corners of atan(2 a/b) instead of atan(a/b): 45° instead of 27° at half the distance.
 */
function stagger(slices: readonly UnstaggeredSlice[]): Slice[] {
  return slices.map((slice, j) => {
    // The ring around a pole stays even: its two halved edges would make narrow triangles at the pole.
    const isNearPole = j < 2 || j > slices.length - 3
    if (isNearPole || j % 2 === 0) return { ...slice, isStaggered: false }
    return { ...slice, edges: slice.edges.map((count) => count + 1), isStaggered: true }
  })
}

/** Raises ring counts until neighbours differ by a factor of two at most. Poles stay poles. */
function limitRatios(slices: readonly UnstaggeredSlice[]): UnstaggeredSlice[] {
  const counts = slices.map(({ edges }) => [...edges])
  const raise = (from: readonly number[], to: number[]) => {
    for (let sector = 0; sector < to.length; sector++) {
      if (to[sector] > 0) to[sector] = Math.max(to[sector], Math.ceil(from[sector] / MAX_RATIO))
    }
  }
  for (let j = 1; j < counts.length; j++) raise(counts[j - 1], counts[j])
  for (let j = counts.length - 2; j >= 0; j--) raise(counts[j + 1], counts[j])
  return slices.map((slice, j) => ({ ...slice, edges: counts[j] }))
}
