import { designFrame } from '@hornbench/solver'
import { areaByTag, SURFACE_TAG } from '@hornbench/surface-mesh'
import type { HornSurface } from '@hornbench/waveguide'
import type { Radiator } from './radiator.ts'

const M_PER_MM = 1e-3

/** A meshed horn, ready to be solved: origin in the throat centre, axis +z. */
export function radiatorFromHorn(horn: HornSurface): Radiator {
  return {
    surface: { ...horn.surface, vertices: horn.surface.vertices.map((lengthMm) => lengthMm * M_PER_MM) },
    frame: designFrame(horn.mouthPlaneZMm * M_PER_MM),
    sourceAreaCorrection: horn.nominalSourceAreaMm2 / meshedSourceAreaMm2(horn),
    warnings: horn.warnings.map(({ code, message }) => `${code}: ${message}`),
  }
}

function meshedSourceAreaMm2({ surface }: HornSurface): number {
  return areaByTag(surface).get(SURFACE_TAG.source) ?? Number.NaN
}
