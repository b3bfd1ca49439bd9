import { designFrame, type FoundMirrors, type MeridianBand } from '@hornbench/solver'
import { areaByTag, SURFACE_TAG } from '@hornbench/surface-mesh'
import type { HornSurface } from '@hornbench/waveguide'
import type { Baffle } from './baffle.ts'
import type { Radiator } from './radiator.ts'

const M_PER_MM = 1e-3

type HornOptions = {
  /** With these it is solved on its outline, the source of which has its exact area. */
  readonly meridians?: readonly MeridianBand[] | undefined
  /** `infinite`: the horn is the cavity that `buildBaffledCavity` makes. */
  readonly baffle?: Baffle
}

/** A meshed horn, ready to be solved: origin in the throat centre, axis +z. */
export function radiatorFromHorn(
  horn: HornSurface,
  { meridians, baffle = 'none' }: HornOptions = {},
): Radiator {
  return {
    surface: { ...horn.surface, vertices: horn.surface.vertices.map((lengthMm) => lengthMm * M_PER_MM) },
    frame: designFrame(horn.mouthPlaneZMm * M_PER_MM),
    baffle,
    mirrors: mirrorsOf(horn),
    ...(meridians && { meridians }),
    sourceAreaCorrection: meridians ? 1 : horn.nominalSourceAreaMm2 / meshedSourceAreaMm2(horn),
    warnings: horn.warnings.map(({ code, message }) => `${code}: ${message}`),
  }
}

/** Mirrors by construction, so nothing has to be looked for. */
function mirrorsOf({ symmetry }: HornSurface): FoundMirrors {
  const reasons = (['x', 'y'] as const)
    .filter((axis) => !symmetry[axis])
    .map((axis) => `The design is not symmetric about ${axis} = 0.`)
  return { planes: symmetry, reasons }
}

function meshedSourceAreaMm2({ surface }: HornSurface): number {
  return areaByTag(surface).get(SURFACE_TAG.source) ?? Number.NaN
}
