import { type AzimuthDomain, SECTOR_RAD } from './azimuth-domain.ts'
import type { Sheet } from './sheet.ts'
import { distance, dot, subtract, type Vector } from './vector.ts'

/** Steps of u in which a sheet is surveyed. */
export const SURVEY_STEPS = 60

const AZIMUTHS_PER_SECTOR = 16

/** The size of a sheet as a mesher needs it, at u = i / SURVEY_STEPS. */
export type SheetSurvey = {
  /** Arc length from u = 0, averaged over the azimuth, mm. */
  readonly alongMm: Float64Array
  /** Length of the ring within each sector, mm; `[i * sectors + sector]`. */
  readonly aroundMm: Float64Array
  /** The largest curvature of the lines along u, 1/mm. */
  readonly curvature: Float64Array
}

/** Measures a sheet on a grid of points. */
export function surveySheet(sheet: Sheet, domain: AzimuthDomain): SheetSurvey {
  const columns = AZIMUTHS_PER_SECTOR * domain.sectors + 1
  const alongMm = new Float64Array(SURVEY_STEPS + 1)
  const aroundMm = new Float64Array((SURVEY_STEPS + 1) * domain.sectors)
  const curvature = new Float64Array(SURVEY_STEPS + 1)
  let previous: Vector[] = []
  for (let column = 0; column < columns; column++) {
    const line = surveyLine(sheet, domain.startRad + (column * SECTOR_RAD) / AZIMUTHS_PER_SECTOR)
    // Trapezoidal weights: the two ends of the domain count half.
    const weight = (column === 0 || column === columns - 1 ? 0.5 : 1) / (columns - 1)
    addLengths(line, weight, alongMm)
    raiseToCurvature(line, curvature)
    if (column > 0) {
      const sector = Math.floor((column - 1) / AZIMUTHS_PER_SECTOR)
      for (let i = 0; i <= SURVEY_STEPS; i++)
        aroundMm[i * domain.sectors + sector] += distance(previous[i], line[i])
    }
    previous = line
  }
  return { alongMm, aroundMm, curvature }
}

function surveyLine(sheet: Sheet, azimuthRad: number): Vector[] {
  return Array.from({ length: SURVEY_STEPS + 1 }, (_, i) => sheet.pointAt(azimuthRad, i / SURVEY_STEPS))
}

function addLengths(line: readonly Vector[], weight: number, alongMm: Float64Array): void {
  let length = 0
  for (let i = 1; i <= SURVEY_STEPS; i++) {
    length += distance(line[i - 1], line[i])
    alongMm[i] += weight * length
  }
}

/** Angle between successive chords over their mean length. */
function raiseToCurvature(line: readonly Vector[], curvature: Float64Array): void {
  for (let i = 1; i < SURVEY_STEPS; i++) {
    const before = subtract(line[i], line[i - 1])
    const after = subtract(line[i + 1], line[i])
    const lengths = Math.hypot(...before) * Math.hypot(...after)
    const angle = Math.acos(Math.min(1, Math.max(-1, dot(before, after) / lengths)))
    curvature[i] = Math.max(curvature[i], (2 * angle) / (Math.hypot(...before) + Math.hypot(...after)))
  }
  curvature[0] = Math.max(curvature[0], curvature[1])
  curvature[SURVEY_STEPS] = Math.max(curvature[SURVEY_STEPS], curvature[SURVEY_STEPS - 1])
}
