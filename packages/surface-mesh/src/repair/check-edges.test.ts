import { describe, expect, test } from 'vitest'
import { box } from '../testing/box.ts'
import { surfaceFromLists } from '../testing/surface-from-lists.ts'
import { withWing } from '../testing/with-wing.ts'
import { withoutTriangles } from '../testing/without-triangles.ts'
import { checkEdges } from './check-edges.ts'
import { startRepair } from './surface-under-repair.ts'

describe('checkEdges', () => {
  test('a closed surface passes, however its triangles are wound', () => {
    expect(checkEdges(startRepair(box({ cells: 3 })))).toMatchObject({ issues: [], mustStop: false })
  })

  test('a hole is counted in edges and placed, and does not stop the other checks', () => {
    const { issues, mustStop } = checkEdges(startRepair(withoutTriangles(box({ cells: 3 }), [5, 6])))

    expect(mustStop).toBe(false)
    expect(issues).toMatchObject([{ code: 'open_mesh', severity: 'rejected', subject: 'triangle' }])
    expect(issues[0].message).toContain(`${issues[0].count} edges belong to one triangle only`)
  })

  test('the place named is the middle of an open edge, its triangle the example', () => {
    const triangle = surfaceFromLists(
      [
        [0, 0, 0],
        [4, 0, 0],
        [0, 6, 1],
      ],
      [[0, 1, 2]],
    )
    const [issue] = checkEdges(startRepair(triangle)).issues

    expect(issue).toMatchObject({ count: 3, examples: [0, 0, 0] })
    expect(issue.message).toContain('(2, 0, 0)')
  })

  test('an edge with three triangles is rejected and stops the other checks', () => {
    const { issues, mustStop } = checkEdges(startRepair(withWing(box(), [3, 4, 5])))

    expect(mustStop).toBe(true)
    expect(issues).toMatchObject([
      { code: 'open_mesh', count: 2 },
      { code: 'non_manifold_edge', severity: 'rejected', count: 1, examples: [0] },
    ])
  })
})
