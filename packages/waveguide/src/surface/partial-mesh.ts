import type { TriangleSurface } from '@hornbench/surface-mesh'
import { appendSlices } from './assemble-domain.ts'
import type { AzimuthDomain } from './azimuth-domain.ts'
import { edgeLengthField } from './edge-length-field.ts'
import type { Closure } from './enclosure/enclosed-horn.ts'
import { firstSound } from './first-sound.ts'
import { finishSurface, startSurface } from './growing-surface.ts'
import { FoldedHornError, TooManyTrianglesError } from './horn-mesh-error.ts'
import { mirrorSurface } from './mirror-surface.ts'
import { provePart } from './partial-proof.ts'
import type { Sheet } from './sheet.ts'
import { type SheetSurvey, surveySheet } from './sheet-survey.ts'
import { countTriangles, estimateTriangles, planSlices } from './slice-plan.ts'

type PartialShape = {
  readonly domain: AzimuthDomain
  /** Whether the last ring of the last sheet is the rim of an open mouth. */
  readonly isOpen: boolean
  /** What closes the surface behind the last sheet, when that is not a disc. */
  readonly closure?: Closure | undefined
  /** Whether the domain is completed by its mirror images; else it is the part that is wanted. */
  readonly isMirrored: boolean
}

/** What the solver takes; a file is read by other programs, which take more, but an answer must stay of a sensible size. */
const MAX_TRIANGLES = 60_000

/** The estimate is near the count; beyond this no plan is made. */
const HOPELESS_TRIANGLES = 1.5 * MAX_TRIANGLES

/** Longest edges around in spacings along: the usual, and for what does not come out with it. */
const AROUND_PER_ALONG = [2.5, 1.7] as const

/**
 * Meshes sheets that need not close: a part of the circle, or a horn without an outside. The part is proved before it is
 * mirrored, so what is mirrored is sound as well.
 *
 * @throws HornMeshError why the first attempt failed, when all do
 */
export function meshPartialSheets(sheets: readonly Sheet[], shape: PartialShape): TriangleSurface {
  const surveys = sheets.map((sheet) => surveySheet(sheet, shape.domain))
  return firstSound(AROUND_PER_ALONG.map((ratio) => () => meshOnce(sheets, surveys, { ...shape, ratio })))
}

type Attempt = PartialShape & { readonly ratio: number }

function meshOnce(
  sheets: readonly Sheet[],
  surveys: readonly SheetSurvey[],
  { domain, isOpen, closure, isMirrored, ratio }: Attempt,
): TriangleSurface {
  const share = isMirrored ? 1 : domain.sectors / 4
  const field = edgeLengthField(sheets, surveys, ratio)
  const estimate = estimateTriangles(surveys, field) + (closure?.estimate ?? 0)
  assertFewEnough(share * estimate, HOPELESS_TRIANGLES)
  const slices = planSlices(sheets, surveys, field)
  assertFewEnough(share * countTriangles(slices, domain), MAX_TRIANGLES)
  const growing = startSurface()
  const lastRing = appendSlices(growing, slices, domain)
  closure?.append(growing, lastRing)
  const part = finishSurface(growing)
  assertFewEnough(part.tags.length * (isMirrored ? 4 / domain.sectors : 1), MAX_TRIANGLES)
  const rim = new Set(isOpen ? lastRing.flatMap(({ indices }) => indices) : [])
  provePart(part, { planes: domain.mirrors, isOnRim: (vertex) => rim.has(vertex) })
  return isMirrored ? mirrorSurface(part, domain.mirrors) : part
}

function assertFewEnough(triangles: number, most: number): void {
  if (triangles <= most) return
  if (Number.isNaN(triangles)) {
    throw new FoldedHornError('The wall has no length. Use an R that differs from r0, or an L above 0.')
  }
  const factor = Math.sqrt(triangles / MAX_TRIANGLES).toPrecision(2)
  throw new TooManyTrianglesError(
    `This mesh would have about ${Math.round(triangles)} triangles; the limit is ${MAX_TRIANGLES}. ` +
      `Make throat_res, mouth_res and rear_res about ${factor} times larger, and wall_thickness or enc_front_resolution and ` +
      'enc_back_resolution too.',
  )
}
