import { SURFACE_TAG } from '@hornbench/surface-mesh'
import type { FrequencyProblem } from '../frequency-problem.ts'
import { cubeProblem } from './cube-problem.ts'

/** The air in a cube of 0.2 m edges that opens into a baffle at z = 0.1, above its source; heard in front and behind. */
export function boxCavityProblem(n: number): FrequencyProblem {
  const { surface, ...cube } = cubeProblem(n)
  const { vertices, triangles } = surface
  const lowestOf = (t: number) =>
    Math.min(
      ...triangles.subarray(3 * t, 3 * t + 3).map((v) => Math.round(1e6 * (vertices[3 * v + 2] ?? 0) + 1e6)),
    )
  const highestOf = (t: number) =>
    Math.max(
      ...triangles.subarray(3 * t, 3 * t + 3).map((v) => Math.round(1e6 * (vertices[3 * v + 2] ?? 0) + 1e6)),
    )
  return {
    ...cube,
    baffle: 'infinite',
    surface: {
      vertices,
      triangles: triangles.map((_, at) => triangles[at - (at % 3) + ([0, 2, 1][at % 3] ?? 0)] ?? 0),
      tags: surface.tags.map((_, t) => {
        if (lowestOf(t) === 1_100_000) return SURFACE_TAG.interface
        return highestOf(t) === 900_000 ? SURFACE_TAG.source : SURFACE_TAG.wall
      }),
    },
    pointsM: Float64Array.of(0, 0, 1, 0, 0, -1),
  }
}
