import type { Submission } from '@hornbench/api-contract'
import { readSphericalCap, type MeshName } from '../physics/reference-case.ts'

const { meshes } = readSphericalCap()

/** Far enough from every plane in which the body is its own image, or it would be solved as a quarter. */
const TURNED_RAD = 0.35

/**
 * A job on the cap of a sphere. A frequency takes some 30 ms on the coarse mesh (312 triangles), 0.2 s on the
 * medium one (1,268), a second or more on the fine one (4,092).
 */
export function capSubmission(mesh: MeshName, frequenciesHz: number[]): Pick<Submission, 'source' | 'sweep'> {
  const { vertices, triangles, tags } = meshes[mesh]
  return {
    source: { kind: 'mesh', mesh: { verticesM: turned(vertices), triangles, tags } },
    sweep: { kind: 'list', frequenciesHz },
  }
}

/** About the z-axis. */
function turned(vertices: readonly number[]): number[] {
  const [cos, sin] = [Math.cos(TURNED_RAD), Math.sin(TURNED_RAD)]
  return vertices.map((value, at) => {
    if (at % 3 === 0) return cos * value - sin * (vertices[at + 1] ?? Number.NaN)
    return at % 3 === 1 ? sin * (vertices[at - 1] ?? Number.NaN) + cos * value : value
  })
}
