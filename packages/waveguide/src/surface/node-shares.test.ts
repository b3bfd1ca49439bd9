import { expect, test } from 'vitest'
import { nodeShares } from './node-shares.ts'

test('without corners the steps are equal, with half steps at the ends when staggered', () => {
  expect(nodeShares(4, false, []).map(({ share }) => share)).toEqual([0, 0.25, 0.5, 0.75, 1])
  expect(nodeShares(4, true, []).map(({ share }) => share)).toEqual([0, 0.5 / 3, 0.5, 2.5 / 3, 1])
})

test.each([false, true])(
  'the nearest node moves to a corner and the others follow (staggered: %s)',
  (isStaggered) => {
    const nodes = nodeShares(8, isStaggered, [{ at: 0.7, share: 0.4 }])
    const moved = nodes.filter(({ at }) => at !== undefined)
    expect(moved).toEqual([{ at: 0.7, share: 0.4 }])
    for (let i = 1; i < nodes.length; i++) expect(nodes[i].share).toBeGreaterThan(nodes[i - 1].share)
    expect(nodes).toHaveLength(9)
  },
)

test('the ends of a rounding get nodes once its halves are nearly an edge long', () => {
  const rounding = (half: number) => [
    { at: 1, share: 0.5 },
    { at: 2, share: 0.5 - half },
    { at: 3, share: 0.5 + half },
  ]
  const cornersOf = (half: number) => nodeShares(10, false, rounding(half)).flatMap(({ at }) => at ?? [])
  expect(cornersOf(0.02)).toEqual([1])
  expect(cornersOf(0.09)).toEqual([2, 1, 3])
})

test('a corner next to the end of the sector is left out', () => {
  expect(nodeShares(6, false, [{ at: 0.1, share: 0.02 }]).every(({ at }) => at === undefined)).toBe(true)
  expect(nodeShares(1, false, [{ at: 0.1, share: 0.5 }])).toHaveLength(2)
})
