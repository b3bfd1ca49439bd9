import { describe, expect, test } from 'vitest'
import { tetrahedron } from '../testing/tetrahedron.ts'
import { dropUnusedVertices } from './drop-unused-vertices.ts'
import { startRepair } from './surface-under-repair.ts'

describe('dropUnusedVertices', () => {
  test('when all vertices are used, nothing is copied', () => {
    const work = startRepair(tetrahedron())

    expect(dropUnusedVertices(work).work).toBe(work)
  })

  test('the triangles keep their corners, and the vertices know where they were', () => {
    const { vertices, triangles, tags } = tetrahedron()
    const stray = [9, 9, 9]
    const padded = Float64Array.of(
      ...stray,
      ...vertices.subarray(0, 6),
      ...stray,
      ...vertices.subarray(6),
      ...stray,
    )
    const moved = triangles.map((v) => (v < 2 ? v + 1 : v + 2))
    const { work, issues, mustStop } = dropUnusedVertices(
      startRepair({ vertices: padded, triangles: moved, tags }),
    )

    expect(work.surface).toEqual(tetrahedron())
    expect(Array.from(work.inputVertices)).toEqual([1, 2, 4, 5])
    expect(mustStop).toBe(false)
    expect(issues).toMatchObject([
      { code: 'unused_vertex', severity: 'repaired', count: 3, examples: [0, 3, 6] },
    ])
  })
})
