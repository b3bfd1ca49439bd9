import { describe, expect, test } from 'vitest'
import { box } from '../testing/box.ts'
import { withWing } from '../testing/with-wing.ts'
import { withoutTriangles } from '../testing/without-triangles.ts'
import type { TriangleSurface } from '../triangle-surface.ts'
import { buildEdgeTable, nextHalfEdge } from './edge-table.ts'
import { NO_TWIN, pairHalfEdges } from './pair-half-edges.ts'

function countUnpaired(surface: TriangleSurface): number {
  return pairHalfEdges(buildEdgeTable(surface)).filter((twin) => twin === NO_TWIN).length
}

describe('pairHalfEdges', () => {
  test('on a closed oriented surface each half-edge runs against its twin, whose twin it is', () => {
    const surface = box({ cells: 3 })
    const twins = pairHalfEdges(buildEdgeTable(surface))

    twins.forEach((twin, h) => {
      expect(twins[twin]).toBe(h)
      expect(surface.triangles[nextHalfEdge(twin)]).toBe(surface.triangles[h])
    })
  })

  test('edges with one triangle, or with three, pair nothing', () => {
    expect(countUnpaired(withoutTriangles(box(), [0]))).toBe(3)
    // Three half-edges on the edge that the wing grows from, and the two free edges of the wing.
    expect(countUnpaired(withWing(box(), [3, 4, 5]))).toBe(5)
  })
})
