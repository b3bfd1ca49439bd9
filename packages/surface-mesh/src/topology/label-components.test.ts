import { describe, expect, test } from 'vitest'
import { box } from '../testing/box.ts'
import { joinSurfaces } from '../testing/join-surfaces.ts'
import { surfaceFromLists } from '../testing/surface-from-lists.ts'
import { buildEdgeTable } from './edge-table.ts'
import { labelComponents } from './label-components.ts'

describe('labelComponents', () => {
  test('parts are numbered in the order of their first triangles', () => {
    const { count, labels } = labelComponents(buildEdgeTable(joinSurfaces(box(), box({ cells: 2 }), box())))

    expect(count).toBe(3)
    expect(Array.from(labels)).toEqual([...Array(12).fill(0), ...Array(48).fill(1), ...Array(12).fill(2)])
  })

  test('a shared vertex does not join two triangles, a shared edge does', () => {
    const points = [
      [0, 0, 0],
      [1, 0, 0],
      [0, 1, 0],
      [-1, 0, 0],
      [0, -1, 0],
      [1, 1, 0],
    ]
    const surface = surfaceFromLists(points, [
      [0, 1, 2],
      [0, 3, 4],
      [1, 5, 2],
    ])

    expect(Array.from(labelComponents(buildEdgeTable(surface)).labels)).toEqual([0, 1, 0])
  })
})
