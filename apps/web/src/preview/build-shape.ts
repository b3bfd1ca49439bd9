import {
  buildBaffledCavity,
  buildHornSurface,
  type HornDesign,
  type HornSurface,
  meridianPoint,
  MouthNotInBaffleError,
  parseDesign,
} from '@hornbench/waveguide'
import type { PreviewMesh, PreviewRequest } from './preview-messages.ts'

/** Where nothing is said about a baffle there is none. */
type Shaped = Pick<PreviewRequest, 'design' | 'baffle'>

/**
 * The surface of a design as it is drawn. One that can't be let into a baffle is drawn as it stands free; what speaks
 * against the baffle comes with the facts.
 *
 * @throws DesignError, HornMeshError
 */
export function buildShape({ design, baffle }: Shaped): PreviewMesh {
  const parsed = parseDesign(design)
  const cavity = baffle === 'infinite' ? cavityOf(parsed) : undefined
  const { surface, symmetry } = cavity ?? buildHornSurface(parsed)
  return {
    positions: Float32Array.from(surface.vertices),
    triangles: Uint32Array.from(surface.triangles),
    tags: Uint8Array.from(surface.tags),
    symmetry,
    mouth: mouthOf(parsed),
  }
}

function cavityOf(design: HornDesign): HornSurface | undefined {
  try {
    return buildBaffledCavity(design)
  } catch (error) {
    if (error instanceof MouthNotInBaffleError) return undefined
    throw error
  }
}

const MOUTH_AZIMUTHS = 360

function mouthOf(design: HornDesign): PreviewMesh['mouth'] {
  let [xMm, yMm] = [0, 0]
  for (let i = 0; i < MOUTH_AZIMUTHS; i += 1) {
    const azimuthRad = (2 * Math.PI * i) / MOUTH_AZIMUTHS
    const { rMm } = meridianPoint(design, azimuthRad, 1)
    xMm = Math.max(xMm, Math.abs(rMm * Math.cos(azimuthRad)))
    yMm = Math.max(yMm, Math.abs(rMm * Math.sin(azimuthRad)))
  }
  return { width: 2 * xMm, height: 2 * yMm }
}
