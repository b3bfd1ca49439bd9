import { planMemoryBytes } from '@hornbench/solver'
import { boundingBox, measureQuality } from '@hornbench/surface-mesh'
import { layOutPoints } from './observation/lay-out-points.ts'
import type { PrepareRequest } from './prepare-request.ts'
import type { PreparedSolve } from './prepared-solve.ts'
import { checkedRadiator } from './source/checked-radiator.ts'
import { ELEMENTS_PER_WAVELENGTH } from './source/mesh-concerns.ts'

/**
 * Meshes or checks the body of a solve and lays out its observation points. Takes seconds for a large horn. Same
 * request, same bytes. The hash of the mesh in the layout is left empty.
 *
 * @throws DesignError, HornMeshError for a design
 * @throws UnusableMeshError with all that was found and paths into the mesh
 * @throws UnusableObservationError with paths into the observation
 */
export function prepareSolve(request: PrepareRequest): PreparedSolve {
  const { medium } = request
  const radiator = checkedRadiator(request.source, request)
  const { surface, mshText } = radiator
  const { pointsM, layout, warnings } = layOutPoints(radiator, request)
  const [triangles, unknowns] = [surface.tags.length, surface.vertices.length / 3]
  const longestEdgeM = measureQuality(surface).maxEdge
  const { min, max } = boundingBox(surface.vertices)
  const maxExtentM = Math.max(...max.map((value, axis) => value - min[axis]))
  return {
    surface,
    pointsM,
    layout: {
      formatVersion: 1,
      meshHash: '',
      medium: { soundSpeed: medium.soundSpeed, density: medium.density },
      pressureCorrection: radiator.sourceAreaCorrection,
      mesh: { triangles, unknowns, longestEdgeM, maxExtentM },
      ...layout,
    },
    triangles,
    unknowns,
    memoryBytes: planMemoryBytes({ triangles, vertices: unknowns, points: layout.points }),
    validToHz: medium.soundSpeed / (ELEMENTS_PER_WAVELENGTH * longestEdgeM),
    longestEdgeM,
    maxExtentM,
    warnings: [...radiator.warnings, ...warnings],
    ...(mshText !== undefined && { mshText }),
  }
}
