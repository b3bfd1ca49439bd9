import { describe, expect, test } from 'vitest'
import { icosphere } from '../testing/icosphere.ts'
import { searchNearestFirst } from './search-nearest-first.ts'
import { buildTriangleTree } from './triangle-tree.ts'

const sphere = icosphere(3)
const tree = buildTriangleTree(sphere)
/** The height of the lowest corner. */
const height = (t: number) =>
  Math.min(...[0, 1, 2].map((i) => sphere.vertices[3 * sphere.triangles[3 * t + i] + 2]))
const lowestOfBox = (boxes: Float64Array, box: number) => boxes[box + 2]

describe('searchNearestFirst', () => {
  test('finds the least cost after a look at few triangles', () => {
    let looks = 0
    const cost = (t: number) => {
      looks++
      return height(t)
    }
    const lowest = searchNearestFirst(tree, { lowerBound: lowestOfBox, cost })

    expect(height(lowest)).toBe(Math.min(...Array.from(sphere.tags.keys(), height)))
    expect(looks).toBeLessThan(sphere.tags.length / 20)
  })

  test('triangles that do not count are passed over', () => {
    const excluded = searchNearestFirst(tree, { lowerBound: lowestOfBox, cost: height })
    const cost = (t: number) => (t === excluded ? Infinity : height(t))

    expect(searchNearestFirst(tree, { lowerBound: lowestOfBox, cost })).not.toBe(excluded)
  })

  test('when none counts, there is none', () => {
    expect(searchNearestFirst(tree, { lowerBound: lowestOfBox, cost: () => Infinity })).toBe(-1)
    expect(searchNearestFirst(tree, { lowerBound: () => Infinity, cost: height })).toBe(-1)
  })
})
