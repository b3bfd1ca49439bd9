import type { TriangleSurface } from '@hornbench/surface-mesh'
import { triangleGeometry } from './geometry/triangle-geometry.ts'

/**
 * The frequency up to which the longest edge of the mesh is no longer than 1/`elementsPerWavelength` of a
 * wavelength, Hz.
 *
 * @param mesh in metres
 * @param soundSpeed m/s
 */
export function validToHz(mesh: TriangleSurface, soundSpeed: number, elementsPerWavelength: number): number {
  const longest = triangleGeometry(mesh).longestEdges.reduce((most, edge) => Math.max(most, edge), 0)
  return soundSpeed / (elementsPerWavelength * longest)
}
