import type { SurfaceQuality, TriangleSurface } from '@hornbench/surface-mesh'
import type { MeshWarning } from '../mesh-warning.ts'
import type { HornDesign } from '../params/horn-design.ts'
import { type MeridianLookup, meridianLookup } from '../profile/meridian-lookup.ts'
import { type AzimuthDomain, azimuthDomain, type MirrorPlanes } from './azimuth-domain.ts'
import { enclosedHorn } from './enclosure/enclosed-horn.ts'
import { enclosureMirrors } from './enclosure/enclosure-mirrors.ts'
import { firstSound } from './first-sound.ts'
import { hornShells } from './horn-shells.ts'
import { meshSheets, type SheetMesh } from './mesh-sheets.ts'
import { roundDown } from './round-down.ts'
import { sourceAreaMm2 } from './source-sheet.ts'

/** The surface of a horn, ready to be solved or written to a file. Lengths in mm. */
export type HornSurface = {
  /** Axis +z, throat plane z = 0, azimuth 0 towards +x; tags `SURFACE_TAG.wall` and `.source`. */
  readonly surface: TriangleSurface
  /** Exact area of the smooth source, of which the flat triangles of the mesh leave a little out. */
  readonly nominalSourceAreaMm2: number
  /** The largest z of the surface. */
  readonly mouthPlaneZMm: number
  /** What the user should know: of the design and of the mesh. */
  readonly warnings: readonly MeshWarning[]
  /**
   * The planes that are mirrors by construction: every vertex has an image with one sign changed, exact to
   * the bit, and with both planes the first quarter of the triangles is the quadrant x ≥ 0, y ≥ 0.
   */
  readonly symmetry: MirrorPlanes
  readonly quality: SurfaceQuality
}

/**
 * Meshes a horn: source and inside of the wall, then what is around it: rounded lip, outside, rear cylinder and
 * rear disc of a shell, or the box of an enclosure. Nodes of the wall lie on the formula. Same design, same bytes.
 * What misses a quality limit comes back with a warning, what is not a closed surface without self-contact
 * never comes back.
 *
 * @throws HornMeshError a subclass that says what happened and which parameter to change
 */
export function buildHornSurface(design: HornDesign): HornSurface {
  const domain = azimuthDomain(design.profile, enclosureMirrors(design.enclosure))
  const { surface, quality, warnings } = meshHorn(design, domain)
  return {
    surface,
    nominalSourceAreaMm2: sourceAreaMm2(design),
    mouthPlaneZMm: largestZ(surface),
    warnings: [...design.warnings, ...warnings],
    symmetry: domain.mirrors,
    quality,
  }
}

function meshHorn(design: HornDesign, domain: AzimuthDomain): SheetMesh {
  const { enclosure } = design
  const meridianOf = meridianLookup(design.profile, domain.isRound)
  if (enclosure === undefined) return meshShell(design, meridianOf, domain)
  const { sheets, closure, warnings } = enclosedHorn({ ...design, enclosure }, meridianOf, domain)
  const mesh = meshSheets(sheets, { domain, closure })
  return { ...mesh, warnings: [...warnings, ...mesh.warnings] }
}

/**
 * A shell that is thinned only where it curves too tightly or, where that runs through itself, everywhere.
 */
function meshShell(design: HornDesign, meridianOf: MeridianLookup, domain: AzimuthDomain): SheetMesh {
  const shells = hornShells(design, meridianOf, domain)
  return firstSound(
    [shells.thinnedLocally, shells.thinnedEverywhere].map((shellOf) => () => {
      const { sheets, thicknessMm, thinnestMm } = shellOf()
      const mesh = meshSheets(sheets, { domain, thicknessMm })
      return { ...mesh, warnings: [...thinningWarnings(design, thinnestMm), ...mesh.warnings] }
    }),
  )
}

function largestZ({ vertices }: TriangleSurface): number {
  let largest = -Infinity
  for (let i = 2; i < vertices.length; i += 3) largest = Math.max(largest, vertices[i])
  return largest
}

function thinningWarnings({ wallThicknessMm }: HornDesign, thicknessMm: number): MeshWarning[] {
  if (thicknessMm === wallThicknessMm) return []
  const fitting = roundDown(thicknessMm)
  const message =
    `Where the wall curves most tightly it is ${fitting} mm thick instead of ${wallThicknessMm} mm, because more would fold. ` +
    `Set wall_thickness to ${fitting} mm or make the profile smoother for an even wall.`
  return [{ code: 'wall-thinned', message }]
}
