import type { SurfaceQuality, TriangleSurface } from '@hornbench/surface-mesh'
import type { MeshWarning } from '../mesh-warning.ts'
import type { HornDesign } from '../params/horn-design.ts'
import { hasRidges } from '../profile/has-ridges.ts'
import { throatStretchesOf } from '../profile/horn-profile.ts'
import { kinksForMesh, meridianLookup } from '../profile/meridian-lookup.ts'
import { azimuthDomain, type MirrorPlanes } from './azimuth-domain.ts'
import { fittingThickness } from './fitting-thickness.ts'
import { hornSheets } from './horn-sheets.ts'
import { meshSheets } from './mesh-sheets.ts'
import { roundDown } from './round-down.ts'
import { shellWalls } from './shell-wall.ts'
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
 * Meshes a free-standing horn: source, inside of the wall, rounded lip, outside, rear cylinder and rear disc.
 * Nodes of the wall lie on the formula. Same design, same bytes. What misses a quality limit comes back with
 * a warning, what is not a closed surface without self-contact never comes back.
 *
 * @throws HornMeshError a subclass that says what happened and which parameter to change
 */
export function buildHornSurface(design: HornDesign): HornSurface {
  const domain = azimuthDomain(design.profile)
  const meridianOf = meridianLookup(design.profile, domain.isRound)
  const { wallThicknessMm } = design
  const throatStretches = throatStretchesOf(design.profile)
  const walls = shellWalls(meridianOf, {
    kinks: kinksForMesh(design.profile),
    throatStretches,
    isRidged: hasRidges(design.profile),
    domain,
    thicknessMm: wallThicknessMm,
  })
  const thicknessMm = fittingThickness(walls, domain, wallThicknessMm)
  const sheets = hornSheets(design, { walls, throatStretches, thicknessMm, domain })
  const { surface, quality, warnings } = meshSheets(sheets, { domain, thicknessMm })
  return {
    surface,
    nominalSourceAreaMm2: sourceAreaMm2(design),
    mouthPlaneZMm: largestZ(surface),
    warnings: [...design.warnings, ...thinningWarnings(design, thicknessMm), ...warnings],
    symmetry: domain.mirrors,
    quality,
  }
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
    `The wall is ${fitting} mm thick instead of ${wallThicknessMm} mm, because it curves too tightly for more. ` +
    `Set wall_thickness to ${fitting} mm or make the profile smoother.`
  return [{ code: 'wall-thinned', message }]
}
