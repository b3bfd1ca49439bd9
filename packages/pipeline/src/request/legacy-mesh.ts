import { LimitExceededError, LIMITS } from '@hornbench/api-contract'
import type { LegacySolveRequest } from '@hornbench/legacy-wire'
import { SURFACE_TAG, type TriangleSurface } from '@hornbench/surface-mesh'
import { detectUnit, type UnitDetection } from './detect-unit.ts'
import { UnsolvableJobError } from './unsolvable-job-error.ts'

type LegacyMesh = LegacySolveRequest['mesh']

const INT32 = { least: -(2n ** 31n), most: 2n ** 31n - 1n }
const INT64 = { least: -(2n ** 63n), most: 2n ** 63n - 1n }
const SOURCE_TAG = 2n
/** Whatever they are called there, only the source moves. */
const RIGID_TAGS: ReadonlyMap<bigint, number> = new Map([
  [3n, SURFACE_TAG.secondary],
  [4n, SURFACE_TAG.interface],
])

/**
 * The mesh of a request of the older API in metres. It was accepted with whatever it holds; what is wrong with it is
 * said here: in the words of the older server where they were recorded, else in our own.
 *
 * @throws UnsolvableJobError, LimitExceededError
 */
export function readLegacyMesh(mesh: LegacyMesh): { surface: TriangleSurface; unitDetection: UnitDetection } {
  const { vertices, indices, surfaceTags } = mesh
  if (vertices.length === 0) {
    throw new UnsolvableJobError(
      'Mesh has no vertices. The mesh payload must contain at least one vertex (vertices list is empty).',
    )
  }
  assertInt32(indices)
  if (indices.length === 0) {
    throw new UnsolvableJobError(
      'Mesh has no triangles. The mesh payload must contain at least one triangle (indices list is empty).',
    )
  }
  if (isTooLarge(mesh)) throw new LimitExceededError('triangles')
  assertInRange(indices, vertices.length / 3)
  const { scale, ...unitDetection } = detectUnit(vertices, mesh.metadata)
  assertInt32(surfaceTags)
  if (!surfaceTags.includes(SOURCE_TAG)) {
    throw new UnsolvableJobError('Mesh has no source-tagged elements (tag 2).')
  }
  return {
    surface: {
      vertices: Float64Array.from(vertices, (length) => length * scale),
      triangles: Uint32Array.from(indices, Number),
      tags: Uint8Array.from(surfaceTags, toTag),
    },
    unitDetection,
  }
}

/** A soup of loose triangles has three vertices for each. */
function isTooLarge({ vertices, indices }: Pick<LegacyMesh, 'vertices' | 'indices'>): boolean {
  return indices.length > 3 * LIMITS.triangles.most || vertices.length > 9 * LIMITS.triangles.most
}

function toTag(tag: bigint): number {
  return tag === SOURCE_TAG ? SURFACE_TAG.source : (RIGID_TAGS.get(tag) ?? SURFACE_TAG.wall)
}

function assertInt32(values: readonly bigint[]): void {
  const bad = values.find((value) => value < INT32.least || value > INT32.most)
  if (bad === undefined) return
  throw new UnsolvableJobError(
    bad < INT64.least || bad > INT64.most
      ? 'Python int too large to convert to C long'
      : `Python integer ${bad} out of bounds for int32`,
  )
}

function assertInRange(indices: readonly bigint[], vertexCount: number): void {
  let [least, most] = [0n, 0n]
  for (const index of indices) {
    if (index < least) least = index
    if (index > most) most = index
  }
  if (most >= vertexCount) {
    throw new UnsolvableJobError(
      `Mesh has no vertex ${most}: the last of its ${vertexCount} vertices is ${vertexCount - 1}.`,
    )
  }
  if (least < 0n) {
    throw new UnsolvableJobError(
      `Mesh has negative index: ${least}. This indicates corrupted mesh data from the frontend.`,
    )
  }
}
