import { boundingBox, measureQuality } from '@hornbench/surface-mesh'
import type { ObservationLayout } from '../observation/observation-layout.ts'
import { longestElementM } from './longest-element.ts'
import type { Radiator } from './radiator.ts'
import { sourceAreaM2 } from './source-area.ts'

/**
 * What a layout says of the mesh or the outlines that are solved.
 *
 * @param unknowns of the whole body, or of its finest outline
 */
export function layoutMeshOf(
  radiator: Pick<Radiator, 'surface' | 'meridians'>,
  unknowns: number,
): ObservationLayout['mesh'] {
  const { surface, meridians } = radiator
  const bands = meridians?.map(({ upToHz, meridian }) => ({
    upToHz,
    longestElementM: longestElementM(meridian),
  }))
  const { min, max } = boundingBox(surface.vertices)
  return {
    triangles: surface.tags.length,
    unknowns,
    longestEdgeM: bands
      ? Math.min(...bands.map((band) => band.longestElementM))
      : measureQuality(surface).maxEdge,
    maxExtentM: Math.max(...max.map((value, axis) => value - min[axis])),
    ...(bands && { bands }),
    sourceAreaM2: sourceAreaM2(radiator),
  }
}
