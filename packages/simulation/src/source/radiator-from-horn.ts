import { designFrame, type MeridianBand } from '@hornbench/solver'
import { areaByTag, SURFACE_TAG } from '@hornbench/surface-mesh'
import type { HornSurface } from '@hornbench/waveguide'
import type { Radiator } from './radiator.ts'

const M_PER_MM = 1e-3

/**
 * A meshed horn, ready to be solved: origin in the throat centre, axis +z. With `meridians` it is solved on its outline,
 * the source of which has its exact area.
 */
export function radiatorFromHorn(horn: HornSurface, meridians?: readonly MeridianBand[]): Radiator {
  return {
    surface: { ...horn.surface, vertices: horn.surface.vertices.map((lengthMm) => lengthMm * M_PER_MM) },
    frame: designFrame(horn.mouthPlaneZMm * M_PER_MM),
    ...(meridians && { meridians }),
    sourceAreaCorrection: meridians ? 1 : horn.nominalSourceAreaMm2 / meshedSourceAreaMm2(horn),
    warnings: horn.warnings.map(({ code, message }) => `${code}: ${message}`),
  }
}

function meshedSourceAreaMm2({ surface }: HornSurface): number {
  return areaByTag(surface).get(SURFACE_TAG.source) ?? Number.NaN
}
