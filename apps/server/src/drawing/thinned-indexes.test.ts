import { expect, test } from 'vitest'
import { spaced } from './spaced.ts'
import { thinnedIndexes } from './thinned-indexes.ts'

const MANY = 100_000

test('all frequencies that have a place on the axis stay, in any order, while they are few', () => {
  const frequenciesHz = [1000, -1, 200, 0, Number.NaN, Infinity, 500]
  expect(thinnedIndexes({ frequenciesHz, lists: [[1, 2, 3, 4, 5, 6, 7]] })).toEqual([0, 2, 6])
})

test('of many the ends and the extremes of each list stay', () => {
  const frequenciesHz = Array.from({ length: MANY }, (_, index) => 20 * 1000 ** (index / (MANY - 1)))
  const level = frequenciesHz.map((_, index) => Math.sin(index / 5000))
  const spike = frequenciesHz.map((_, index) => (index === 54_321 ? 99 : 0))
  const kept = thinnedIndexes({ frequenciesHz, lists: [level, spike, []] })
  expect(kept.length).toBeLessThan(10_000)
  expect(kept[0]).toBe(0)
  expect(kept.at(-1)).toBe(MANY - 1)
  expect(kept).toContain(54_321)
  const highest = Math.max(...kept.map((index) => level[index] ?? 0))
  expect(highest).toBe(Math.max(...level))
})

test('of many with one and the same frequency, and of many without a value, few stay', () => {
  const frequenciesHz = Array.from({ length: MANY }, () => 100)
  const lists = [frequenciesHz.map((_, index) => index), frequenciesHz.map(() => Number.NaN)]
  expect(thinnedIndexes({ frequenciesHz, lists })).toEqual([0, MANY - 1])
})

test('items are thinned to an even spacing that keeps both ends', () => {
  const items = Array.from({ length: 1000 }, (_, index) => index)
  const kept = spaced(items, 100, (item) => item)
  expect(kept.length).toBeLessThanOrEqual(100)
  expect(kept.length).toBeGreaterThan(80)
  expect([kept[0], kept.at(-1)]).toEqual([0, 999])
  expect(spaced([1, 2, 3], 100, (item) => item)).toEqual([1, 2, 3])
  expect(spaced(items, 100, () => 7)).toEqual([0, 999])
})
