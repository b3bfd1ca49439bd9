import type { TriangleSurface } from '@hornbench/surface-mesh'
import { fundamentalPart } from './fundamental-part.ts'
import type { MirrorPlanes } from './mirror-planes.ts'

/**
 * The unknowns of a model of this surface that uses these mirror planes: one for each vertex and its images.
 *
 * @throws BoundaryModelError with the reason when one of the planes is no mirror of the surface
 */
export function countUnknowns(mesh: TriangleSurface, planes: MirrorPlanes): number {
  return fundamentalPart(mesh, planes).unknowns
}
