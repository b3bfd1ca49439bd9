import type { Submission } from '@hornbench/api-contract'
import { readSphericalCap, type MeshName } from '../physics/reference-case.ts'

const { meshes } = readSphericalCap()

/**
 * A job on the cap of a sphere. A frequency takes some 30 ms on the coarse mesh (312 triangles), 0.2 s on the
 * medium one (1,268), a second or more on the fine one (4,092).
 */
export function capSubmission(mesh: MeshName, frequenciesHz: number[]): Pick<Submission, 'source' | 'sweep'> {
  const { vertices, triangles, tags } = meshes[mesh]
  return {
    source: { kind: 'mesh', mesh: { verticesM: vertices, triangles, tags } },
    sweep: { kind: 'list', frequenciesHz },
  }
}
