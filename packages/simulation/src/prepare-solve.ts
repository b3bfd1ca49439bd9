import {
  countApertureUnknowns,
  countUnknowns,
  type MirrorPlanes,
  planBaffledBytes,
  planMemoryBytes,
  planMeridianBytes,
  planThreadBytes,
} from '@hornbench/solver'
import { layOutPoints } from './observation/lay-out-points.ts'
import { meridianCost, surfaceCost } from './plan/frequency-cost.ts'
import type { PrepareRequest } from './prepare-request.ts'
import type { PreparedSolve } from './prepared-solve.ts'
import { checkedRadiator } from './source/checked-radiator.ts'
import type { Formulation } from './source/formulation.ts'
import { ELEMENTS_PER_WAVELENGTH } from './source/mesh-concerns.ts'
import { layoutMeshOf } from './source/layout-mesh.ts'
import { meridianUnknowns } from './source/meridian-unknowns.ts'
import type { Radiator } from './source/radiator.ts'
import { usedMirrors } from './source/used-mirrors.ts'

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
  const triangles = surface.tags.length
  const symmetry = usedMirrors(radiator, request.symmetry)
  const size = sizeOfSolve(radiator, symmetry.planes, layout.points)
  const { formulation, unknowns } = size
  // Mirror planes change no value that is stored, so they are not in the layout.
  const stored = formulation === '3d' ? surface.vertices.length / 3 : unknowns
  const mesh = layoutMeshOf(radiator, stored)
  const { longestEdgeM, maxExtentM } = mesh
  return {
    surface,
    ...size,
    baffle: radiator.baffle,
    ...(radiator.meridians && { meridians: radiator.meridians }),
    pointsM,
    layout: {
      formatVersion: 1,
      meshHash: '',
      formulation,
      baffle: radiator.baffle,
      medium: { soundSpeed: medium.soundSpeed, density: medium.density },
      pressureCorrection: radiator.sourceAreaCorrection,
      mesh,
      ...layout,
    },
    triangles,
    symmetry,
    validToHz: medium.soundSpeed / (ELEMENTS_PER_WAVELENGTH * longestEdgeM),
    longestEdgeM,
    maxExtentM,
    warnings: [...radiator.warnings, ...warnings],
    ...(mshText !== undefined && { mshText }),
  }
}

export type SolveSize = { formulation: Formulation } & Pick<
  PreparedSolve,
  'unknowns' | 'memoryBytes' | 'threadBytes' | 'frequencyCost'
>

/** Of what is solved: the surface, or the finest meridian. */
export function sizeOfSolve(
  { surface, meridians, baffle }: Radiator,
  planes: MirrorPlanes,
  points: number,
): SolveSize {
  if (meridians === undefined) {
    const unknowns = countUnknowns(surface, planes)
    const triangles = surface.tags.length
    const size = { triangles, unknowns, points }
    return {
      formulation: '3d',
      unknowns,
      // The rows of a baffled horn are not shared by threads.
      ...(baffle === 'infinite'
        ? {
            memoryBytes: planBaffledBytes({
              ...size,
              apertureUnknowns: countApertureUnknowns(surface, planes),
            }),
          }
        : { memoryBytes: planMemoryBytes(size), threadBytes: planThreadBytes(size) }),
      frequencyCost: surfaceCost({ triangles, planes, points }),
    }
  }
  const unknowns = meridianUnknowns(meridians)
  return {
    formulation: 'axisymmetric',
    unknowns: Math.max(...unknowns),
    memoryBytes: planMeridianBytes(
      unknowns.map((count) => count - 1),
      points,
    ),
    frequencyCost: meridianCost({ elements: Math.max(...unknowns) - 1, points }),
  }
}
