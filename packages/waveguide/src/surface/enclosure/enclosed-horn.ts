import type { MeshWarning } from '../../mesh-warning.ts'
import type { Enclosure } from '../../params/enclosure.ts'
import type { HornDesign } from '../../params/horn-design.ts'
import { hornExtents } from '../../profile/horn-extents.ts'
import { throatStretchesOf } from '../../profile/horn-profile.ts'
import { kinksForMesh, type MeridianLookup } from '../../profile/meridian-lookup.ts'
import { appendEnclosure } from './append-enclosure.ts'
import type { AzimuthDomain } from '../azimuth-domain.ts'
import { boxEnds } from './box-end.ts'
import { type EnclosureBox, edgeWarnings, enclosureBox } from './enclosure-box.ts'
import { enclosureField } from './enclosure-field.ts'
import { EDGE_PER_DISTANCE, SHORTEST_BY_MOUTH } from './enclosure-rings.ts'
import { estimateEnclosure } from './estimate-enclosure.ts'
import type { GrowingSurface } from '../growing-surface.ts'
import { insideSheets } from '../horn-sheets.ts'
import type { Sheet } from '../sheet.ts'
import { plainWalls } from '../shell-wall.ts'
import { sourceSheet } from '../source-sheet.ts'
import type { RingSide } from '../zip-strip.ts'

/** What closes the surface of a horn behind its last ring. */
export type Closure = {
  /** Appends the rest of a domain to its horn, from the last ring on. */
  readonly append: (surface: GrowingSurface, lastRing: readonly RingSide[]) => void
  /** About how many triangles that makes all around. */
  readonly estimate: number
}

type EnclosedHorn = {
  /** Source and wall. */
  readonly sheets: readonly Sheet[]
  readonly closure: Closure
  readonly warnings: readonly MeshWarning[]
}

/** Edges of the source are at most this many times as long as it is away from the back of the box. */
const EDGE_PER_BACK_DISTANCE = 3

/** No panel of a box is worth more triangles than the solver takes altogether. */
const MAX_TRIANGLES_BY_FACE = 12_000

/** The parts of a horn in a box, for any domain. */
export function enclosedHorn(
  design: HornDesign & { readonly enclosure: Enclosure },
  meridianOf: MeridianLookup,
  domain: AzimuthDomain,
): EnclosedHorn {
  const { enclosure, profile, edgeLengthsMm } = design
  const extents = hornExtents(profile)
  const box = enclosureBox(enclosure, extents)
  const edgeAt = enclosureField(enclosure, box, largestThroatRadius(design))
  const rim = EDGE_PER_DISTANCE * flatRimMm(enclosure, box)
  const shortestFront = Math.max(rim, SHORTEST_BY_MOUTH * Math.min(...enclosure.frontEdgesMm))
  const ends = boxEnds(box, edgeAt, shortestFront)
  const plan = { box, domain, edgeAt, ...ends, maxTriangles: MAX_TRIANGLES_BY_FACE }
  const walls = plainWalls(meridianOf, kinksForMesh(profile), domain)
  const shape = { walls, throatStretches: throatStretchesOf(profile), domain }
  const inside = insideSheets(design, shape, Infinity)
  const mouthEdge = Math.max(rim, SHORTEST_BY_MOUTH * edgeLengthsMm.mouth)
  const sourceEdge = Math.min(edgeLengthsMm.throat, EDGE_PER_BACK_DISTANCE * -box.backZ)
  return {
    sheets: [
      sourceSheet(design, sourceEdge),
      ...inside.slice(0, -1),
      cappedAtMouth(inside[inside.length - 1], mouthEdge),
    ],
    closure: {
      append: (surface, lastRing) => appendEnclosure(surface, lastRing, plan),
      estimate: estimateEnclosure(plan, extents.mouth),
    },
    warnings: edgeWarnings(enclosure, box),
  }
}

/** The narrowest part of the front panel between the mouth and the edges. */
function flatRimMm({ spacingMm: { left, right, top, bottom } }: Enclosure, { edgeMm }: EnclosureBox): number {
  return Math.min(left, right, top, bottom) - edgeMm
}

function cappedAtMouth(sheet: Sheet, edgeMm: number): Sheet {
  return { ...sheet, edgeMmAt: (u) => (u === 1 ? Math.min(edgeMm, sheet.edgeMmAt(u)) : sheet.edgeMmAt(u)) }
}

const THROAT_AZIMUTHS = 72

function largestThroatRadius({ profile: { r0 } }: HornDesign): number {
  return Math.max(
    ...Array.from({ length: THROAT_AZIMUTHS }, (_, i) => r0((2 * Math.PI * i) / THROAT_AZIMUTHS)),
  )
}
