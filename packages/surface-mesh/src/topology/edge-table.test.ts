import { describe, expect, test } from 'vitest'
import { box } from '../testing/box.ts'
import { moebiusStrip } from '../testing/moebius-strip.ts'
import { surfaceFromLists } from '../testing/surface-from-lists.ts'
import { torus } from '../testing/torus.ts'
import { withTriangles } from '../testing/with-triangles.ts'
import { buildEdgeTable, nextHalfEdge } from './edge-table.ts'
import { VertexIndexOutOfRangeError } from './vertex-index-out-of-range-error.ts'

describe('buildEdgeTable', () => {
  test('a closed surface of F triangles has 3F/2 edges', () => {
    for (const surface of [box({ cells: 3 }), torus(2, 1, 9, 7)]) {
      expect(buildEdgeTable(surface).count).toBe(surface.triangles.length / 2)
    }
  })

  test('each half-edge belongs to one edge, with all others that join the same two vertices', () => {
    const surface = withTriangles(moebiusStrip(12), [
      [0, 1, 5],
      [1, 0, 7],
    ])
    const { halfEdges, starts, count } = buildEdgeTable(surface)
    const ends = (h: number) =>
      [surface.triangles[h], surface.triangles[nextHalfEdge(h)]].sort((a, b) => a - b).join()
    const seen = new Set<string>()
    for (let e = 0; e < count; e++) {
      const group = Array.from(halfEdges.subarray(starts[e], starts[e + 1]), ends)
      expect(new Set(group).size).toBe(1)
      expect(seen.has(group[0])).toBe(false)
      seen.add(group[0])
    }
    expect(Array.from(halfEdges).sort((a, b) => a - b)).toEqual(Array.from(surface.triangles.keys()))
  })

  test('a triangle on a vertex that does not exist is named', () => {
    const surface = surfaceFromLists(
      [
        [0, 0, 0],
        [1, 0, 0],
        [0, 1, 0],
      ],
      [
        [0, 1, 2],
        [0, 2, 3],
      ],
    )

    expect(() => buildEdgeTable(surface)).toThrow(VertexIndexOutOfRangeError)
    expect(() => buildEdgeTable(surface)).toThrow(/Triangle 1 uses vertex 3/)
  })
})
