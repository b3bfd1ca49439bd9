import { buildHornSurface, type HornDesign, meridianPoint, parseDesign } from '@hornbench/waveguide'
import type { PreviewMesh, PreviewRequest } from './preview-messages.ts'

/**
 * The surface of a design as it is drawn.
 *
 * @throws DesignError, HornMeshError
 */
export function buildShape({ design }: Pick<PreviewRequest, 'design'>): PreviewMesh {
  const parsed = parseDesign(design)
  const { surface, symmetry } = buildHornSurface(parsed)
  return {
    positions: Float32Array.from(surface.vertices),
    triangles: Uint32Array.from(surface.triangles),
    tags: Uint8Array.from(surface.tags),
    symmetry,
    mouth: mouthOf(parsed),
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
