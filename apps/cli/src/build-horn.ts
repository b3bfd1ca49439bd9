import type { Baffle } from '@hornbench/simulation'
import {
  buildBaffledCavity,
  buildHornSurface,
  DesignError,
  HornMeshError,
  parseDesign,
  type HornDesign,
  type HornSurface,
} from '@hornbench/waveguide'
import { SolveInputError } from './solve-input-error.ts'

type BuiltHorn = { readonly design: HornDesign; readonly horn: HornSurface }

/**
 * The checked parameters of a horn, and its mesh in millimetres; in an infinite baffle that of the air in it. Throws
 * `SolveInputError` for parameters that make no horn or no sound mesh.
 */
export function buildHorn(parameters: Readonly<Record<string, unknown>>, baffle: Baffle = 'none'): BuiltHorn {
  try {
    const design = parseDesign(parameters)
    return { design, horn: baffle === 'infinite' ? buildBaffledCavity(design) : buildHornSurface(design) }
  } catch (error) {
    if (!(error instanceof DesignError || error instanceof HornMeshError)) throw error
    throw new SolveInputError(`design: ${error.message}`, { cause: error })
  }
}
