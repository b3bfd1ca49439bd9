import { expect, test } from 'vitest'
import { readLegacyMesh } from './legacy-mesh.ts'
import { UnsolvableJobError } from './unsolvable-job-error.ts'

type Mesh = Parameters<typeof readLegacyMesh>[0]

const tetrahedron: Mesh = {
  vertices: [0, 0, 0, 100, 0, 0, 0, 100, 0, 0, 0, 100],
  indices: [0n, 2n, 1n, 0n, 1n, 3n, 0n, 3n, 2n, 1n, 2n, 3n],
  surfaceTags: [2n, 1n, 1n, 1n],
  format: 'msh',
  boundaryConditions: null,
  metadata: null,
}

test('a mesh is in metres, and only the source moves', () => {
  const { surface, unitDetection } = readLegacyMesh({ ...tetrahedron, surfaceTags: [2n, 3n, 4n, -7n] })
  expect(surface.vertices.slice(3, 6)).toEqual(Float64Array.of(0.1, 0, 0))
  expect([...surface.triangles]).toEqual([0, 2, 1, 0, 1, 3, 0, 3, 2, 1, 2, 3])
  expect([...surface.tags]).toEqual([2, 3, 4, 1])
  expect(unitDetection).toEqual({ source: 'heuristic:max_extent_gt_5', inputMaxExtent: 100, warnings: [] })
})

const lastIndex = (index: bigint) => ({ indices: [...tetrahedron.indices.slice(0, -1), index] })

// The first four are recorded (real-errors), and so is their order.
test.each<[Partial<Mesh>, string]>([
  [
    { vertices: [], indices: [2n ** 31n] },
    'Mesh has no vertices. The mesh payload must contain at least one vertex (vertices list is empty).',
  ],
  [
    { indices: [], surfaceTags: [] },
    'Mesh has no triangles. The mesh payload must contain at least one triangle (indices list is empty).',
  ],
  [lastIndex(-1n), 'Mesh has negative index: -1. This indicates corrupted mesh data from the frontend.'],
  [lastIndex(3_000_000_000n), 'Python integer 3000000000 out of bounds for int32'],
  [lastIndex(-(2n ** 31n) - 1n), 'Python integer -2147483649 out of bounds for int32'],
  [lastIndex(2n ** 63n), 'Python int too large to convert to C long'],
  [lastIndex(99n), 'Mesh has no vertex 99: the last of its 4 vertices is 3.'],
  [{ surfaceTags: [1n, 1n, 1n, 3n] }, 'Mesh has no source-tagged elements (tag 2).'],
  [{ surfaceTags: [2n, 1n, 1n, 2n ** 40n] }, 'Python integer 1099511627776 out of bounds for int32'],
])('mesh %# is refused in the words that are known', (faults, message) => {
  expect(() => readLegacyMesh({ ...tetrahedron, ...faults })).toThrow(new UnsolvableJobError(message))
})

test('a mesh over the limit is refused before it is looked at (R6)', () => {
  const indices = Array.from({ length: 3 * 12_001 }, () => 99n)
  expect(() => readLegacyMesh({ ...tetrahedron, indices })).toThrow('A mesh may have 12,000 triangles')
})
