import {
  buildHornSurface,
  DesignError,
  HornMeshError,
  parseDesign,
  type HornSurface,
} from '@hornbench/waveguide'
import { SolveInputError } from './solve-input-error.ts'

/** The meshed horn in millimetres. Throws `SolveInputError` for parameters that make no horn or no sound mesh. */
export function buildHorn(parameters: Readonly<Record<string, unknown>>): HornSurface {
  try {
    return buildHornSurface(parseDesign(parameters))
  } catch (error) {
    if (!(error instanceof DesignError || error instanceof HornMeshError)) throw error
    throw new SolveInputError(`design: ${error.message}`, { cause: error })
  }
}
