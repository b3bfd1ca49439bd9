import { measureQuality, type SurfaceQuality, type TriangleSurface } from '@hornbench/surface-mesh'
import type { MeshWarning } from '../mesh-warning.ts'
import { appendSlices } from './assemble-domain.ts'
import type { AzimuthDomain } from './azimuth-domain.ts'
import { edgeLengthField } from './edge-length-field.ts'
import type { Closure } from './enclosure/enclosed-horn.ts'
import { finishSurface, startSurface } from './growing-surface.ts'
import { HornMeshError, TooManyTrianglesError } from './horn-mesh-error.ts'
import { mirrorSurface } from './mirror-surface.ts'
import { proveSurface } from './prove-surface.ts'
import { qualityWarnings } from './quality-warnings.ts'
import type { Sheet } from './sheet.ts'
import { type SheetSurvey, surveySheet } from './sheet-survey.ts'
import { countTriangles, estimateTriangles, planSlices, type Slice } from './slice-plan.ts'

export type SheetMesh = {
  readonly surface: TriangleSurface
  readonly quality: SurfaceQuality
  readonly warnings: readonly MeshWarning[]
}

/** What the solver takes by default: a matrix of 6000 unknowns. */
const MAX_TRIANGLES = 12_000

/** The estimate is within 10 % of the count on random designs; beyond this no plan is made. */
const HOPELESS_TRIANGLES = 1.5 * MAX_TRIANGLES

/**
 * Longest edges around in spacings along, where rings are close: at the lip, the throat, the rear edge. A
 * right angle with sides of 1 and 2.5 has a corner of 22°. Where the wall is sheared that is too long; the
 * second ratio then costs more triangles.
 */
const AROUND_PER_ALONG = { usual: 2.5, sheared: 1.7 }

/**
 * Meshes the sheets of a horn and proves the result. What misses a quality limit is meshed a second time,
 * more finely around; the better mesh is returned.
 *
 * @throws HornMeshError why the first attempt failed, when both do
 */
export function meshSheets(sheets: readonly Sheet[], shape: Omit<Attempt, 'ratio'>): SheetMesh {
  const surveys = sheets.map((sheet) => surveySheet(sheet, shape.domain))
  const meshWith = (ratio: number) => attempt(sheets, surveys, { ...shape, ratio })
  const first = meshWith(AROUND_PER_ALONG.usual)
  if (!(first instanceof HornMeshError) && first.warnings.length === 0) return first
  return betterOf(first, meshWith(AROUND_PER_ALONG.sheared))
}

type Attempt = {
  readonly domain: AzimuthDomain
  /** Of a free-standing horn. */
  readonly thicknessMm?: number
  /** What closes the surface behind the last sheet, when that is not a disc. */
  readonly closure?: Closure
  /** Whether the sheets bound air, that of a horn in a baffle, instead of a solid. */
  readonly isCavity?: boolean
  readonly ratio: number
}

function attempt(
  sheets: readonly Sheet[],
  surveys: readonly SheetSurvey[],
  options: Attempt,
): SheetMesh | HornMeshError {
  try {
    return meshSlices(planWithinLimit(sheets, surveys, options), options)
  } catch (error) {
    if (error instanceof HornMeshError) return error
    throw error
  }
}

function betterOf(first: SheetMesh | HornMeshError, second: SheetMesh | HornMeshError): SheetMesh {
  if (first instanceof HornMeshError) {
    if (second instanceof HornMeshError) throw first
    return second
  }
  return !(second instanceof HornMeshError) && second.warnings.length < first.warnings.length ? second : first
}

function meshSlices(slices: readonly Slice[], { domain, closure, isCavity = false }: Attempt): SheetMesh {
  const part = startSurface()
  const lastRing = appendSlices(part, slices, domain)
  closure?.append(part, lastRing)
  const triangles = (part.tags.length * 4) / domain.sectors
  if (triangles > MAX_TRIANGLES) throw tooManyAround(triangles)
  const surface = mirrorSurface(finishSurface(part), domain.mirrors)
  proveSurface(surface, isCavity ? 'cavity' : closure === undefined ? 'shell' : 'enclosure')
  const quality = measureQuality(surface)
  return { surface, quality, warnings: qualityWarnings(quality) }
}

/** Estimates before it plans, so that memory is only taken for a mesh that is allowed. */
function planWithinLimit(
  sheets: readonly Sheet[],
  surveys: readonly SheetSurvey[],
  { domain, thicknessMm, closure, isCavity, ratio }: Attempt,
): Slice[] {
  const tooMany = (triangles: number) => {
    if (isCavity) return tooManyOfCavity(triangles)
    return thicknessMm === undefined ? tooManyAround(triangles) : tooManyOfShell(triangles, thicknessMm)
  }
  const field = edgeLengthField(sheets, surveys, ratio)
  const estimate = estimateTriangles(surveys, field) + (closure?.estimate ?? 0)
  if (!(estimate <= HOPELESS_TRIANGLES)) throw tooMany(estimate)
  const slices = planSlices(sheets, surveys, field)
  const count = countTriangles(slices, domain)
  if (count > MAX_TRIANGLES) throw tooMany(count)
  return slices
}

function tooManyAround(triangles: number): TooManyTrianglesError {
  return new TooManyTrianglesError(
    `This mesh would have about ${Math.round(triangles)} triangles; the limit is ${MAX_TRIANGLES}. Make throat_res, ` +
      'mouth_res, rear_res, enc_front_resolution and enc_back_resolution larger, or the front panel beside the mouth wider.',
  )
}

function tooManyOfCavity(triangles: number): TooManyTrianglesError {
  const factor = Math.sqrt(triangles / MAX_TRIANGLES).toPrecision(2)
  return new TooManyTrianglesError(
    `This mesh would have about ${Math.round(triangles)} triangles; the limit is ${MAX_TRIANGLES}. ` +
      `Make throat_res and mouth_res about ${factor} times larger.`,
  )
}

function tooManyOfShell(triangles: number, thicknessMm: number): TooManyTrianglesError {
  const factor = Math.sqrt(triangles / MAX_TRIANGLES).toPrecision(2)
  return new TooManyTrianglesError(
    `This mesh would have about ${Math.round(triangles)} triangles; the limit is ${MAX_TRIANGLES}. ` +
      `Make throat_res, mouth_res and rear_res about ${factor} times larger, and wall_thickness too: ` +
      `with a wall of ${thicknessMm.toPrecision(3)} mm no edge may be longer than three times that, ` +
      'and those of the lip not much longer than the wall is thick.',
  )
}
