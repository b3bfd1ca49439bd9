import type { Vector3 } from '@hornbench/solver'
import { SURFACE_TAG } from '@hornbench/surface-mesh'
import type { Radiator } from '../source/radiator.ts'
import { farthestVertexM } from './farthest-vertex.ts'

/** How far what radiates reaches from a point: the body, or in an infinite baffle its aperture, m. */
export function radiatingReachM(
  { surface, baffle }: Pick<Radiator, 'surface' | 'baffle'>,
  from: Vector3,
): number {
  if (baffle === 'none') return farthestVertexM(surface, from)
  const isAperture = (corner: number) => surface.tags[Math.floor(corner / 3)] === SURFACE_TAG.interface
  const corners = surface.triangles.filter((_, corner) => isAperture(corner))
  return farthestVertexM(
    {
      ...surface,
      vertices: Float64Array.from(
        [...corners].flatMap((v) => [...surface.vertices.subarray(3 * v, 3 * v + 3)]),
      ),
    },
    from,
  )
}
