import { buildHornSurface, parseDesign } from '@hornbench/waveguide'
import type { PreviewMesh, PreviewRequest } from './preview-messages.ts'

/**
 * The surface of a design as it is drawn.
 *
 * @throws DesignError, HornMeshError
 */
export function buildShape({ design }: Pick<PreviewRequest, 'design'>): PreviewMesh {
  const { surface, symmetry } = buildHornSurface(parseDesign(design))
  return {
    positions: Float32Array.from(surface.vertices),
    triangles: Uint32Array.from(surface.triangles),
    tags: Uint8Array.from(surface.tags),
    symmetry,
  }
}
