import { designFrame } from '@hornbench/solver'
import { areaByTag, SURFACE_TAG } from '@hornbench/surface-mesh'
import {
  buildHornSurface,
  DesignError,
  HornMeshError,
  parseDesign,
  type HornSurface,
} from '@hornbench/waveguide'
import type { Radiator } from './radiator.ts'
import { SolveInputError } from './solve-input-error.ts'

const M_PER_MM = 1e-3

/**
 * A horn from its parameters: origin in the throat centre, axis +z. Throws `SolveInputError` for parameters that make
 * no horn or no sound mesh.
 */
export function radiatorFromDesign(parameters: Readonly<Record<string, unknown>>): Radiator {
  const horn = buildHorn(parameters)
  const surface = { ...horn.surface, vertices: horn.surface.vertices.map((lengthMm) => lengthMm * M_PER_MM) }
  return {
    surface,
    frame: designFrame(horn.mouthPlaneZMm * M_PER_MM),
    sourceAreaCorrection: horn.nominalSourceAreaMm2 / meshedSourceAreaMm2(horn),
    warnings: horn.warnings.map(({ code, message }) => `${code}: ${message}`),
  }
}

/** The meshed horn in millimetres. Throws `SolveInputError`. */
export function buildHorn(parameters: Readonly<Record<string, unknown>>): HornSurface {
  try {
    return buildHornSurface(parseDesign(parameters))
  } catch (error) {
    if (!(error instanceof DesignError || error instanceof HornMeshError)) throw error
    throw new SolveInputError(`design: ${error.message}`, { cause: error })
  }
}

function meshedSourceAreaMm2({ surface }: HornSurface): number {
  return areaByTag(surface).get(SURFACE_TAG.source) ?? Number.NaN
}
