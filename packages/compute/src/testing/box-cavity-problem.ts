import { SURFACE_TAG } from '@hornbench/surface-mesh'
import type { FrequencyProblem } from '../frequency-problem.ts'
import { cubeProblem } from './cube-problem.ts'

const HALF_EDGE_M = 0.1

/** The air in a cube of 0.2 m edges that opens into a baffle at z = 0.1, above its source; heard in front and behind. */
export function boxCavityProblem(n: number): FrequencyProblem {
  const { surface, ...cube } = cubeProblem(n)
  const { vertices, triangles } = surface
  const isAt = (zM: number, t: number) =>
    triangles
      .subarray(3 * t, 3 * t + 3)
      .every((v) => Math.abs((vertices[3 * v + 2] ?? Number.NaN) - zM) < 1e-9)
  return {
    ...cube,
    baffle: 'infinite',
    surface: {
      vertices,
      // Turned over: the normals point into the cube.
      triangles: triangles.map((_, at) => triangles[at - (at % 3) + ([0, 2, 1][at % 3] ?? 0)] ?? 0),
      tags: surface.tags.map((_, t) => {
        if (isAt(HALF_EDGE_M, t)) return SURFACE_TAG.interface
        return isAt(-HALF_EDGE_M, t) ? SURFACE_TAG.source : SURFACE_TAG.wall
      }),
    },
    pointsM: Float64Array.of(0, 0, 1, 0, 0, -1),
  }
}
