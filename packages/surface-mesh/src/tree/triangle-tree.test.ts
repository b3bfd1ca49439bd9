import { describe, expect, test } from 'vitest'
import { EmptySurfaceError } from '../empty-surface-error.ts'
import { box } from '../testing/box.ts'
import { icosphere } from '../testing/icosphere.ts'
import { placeSurface } from '../testing/place-surface.ts'
import { surfaceFromLists } from '../testing/surface-from-lists.ts'
import { tetrahedron } from '../testing/tetrahedron.ts'
import { withoutTriangles } from '../testing/without-triangles.ts'
import { buildTriangleTree, endOfChildren, firstChild, rootLevel } from './triangle-tree.ts'

describe('buildTriangleTree', () => {
  test.each([
    ['one triangle', withoutTriangles(tetrahedron(), [1, 2, 3])],
    ['a tetrahedron', tetrahedron()],
    ['five triangles', withoutTriangles(box(), [0, 1, 2, 3, 4, 5, 6])],
    ['a flat sheet', withoutTriangles(box(), [2, 3, 4, 5, 6, 7, 8, 9, 10, 11])],
    ['a sphere', icosphere(3)],
    ['a sphere far away', placeSurface(icosphere(2), { scale: 1e-3, shift: [1e3, -1e3, 0] })],
  ])('each triangle of %s is a leaf once, and each box holds the boxes below it', (_, surface) => {
    const tree = buildTriangleTree(surface)
    const { boxes, levelStarts } = tree
    expect(Array.from(tree.triangles).sort((a, b) => a - b)).toEqual(Array.from(surface.tags.keys()))
    for (let leaf = 0; leaf < tree.triangles.length; leaf++) {
      for (let i = 0; i < 9; i++) {
        const value =
          surface.vertices[3 * surface.triangles[3 * tree.triangles[leaf] + Math.floor(i / 3)] + (i % 3)]
        expect(value).toBeGreaterThanOrEqual(boxes[6 * leaf + (i % 3)])
        expect(value).toBeLessThanOrEqual(boxes[6 * leaf + 3 + (i % 3)])
      }
    }

    const timesChild = new Uint8Array(boxes.length / 6)
    for (let level = 1; level <= rootLevel(tree); level++) {
      for (let node = levelStarts[level]; node < levelStarts[level + 1]; node++) {
        for (let child = firstChild(tree, node, level); child < endOfChildren(tree, node, level); child++) {
          timesChild[child]++
          for (let axis = 0; axis < 3; axis++) {
            expect(boxes[6 * child + axis]).toBeGreaterThanOrEqual(boxes[6 * node + axis])
            expect(boxes[6 * child + 3 + axis]).toBeLessThanOrEqual(boxes[6 * node + 3 + axis])
          }
        }
      }
    }
    const root = timesChild.length - 1
    expect(timesChild.every((times, node) => times === (node === root ? 0 : 1))).toBe(true)
  })

  test('an empty surface has no tree', () => {
    expect(() => buildTriangleTree(surfaceFromLists([], []))).toThrow(EmptySurfaceError)
  })
})
