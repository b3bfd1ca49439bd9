import { describe, expect, test } from 'vitest'
import { seededRandom } from '../testing/seeded-random.ts'
import { DisjointSets } from './disjoint-sets.ts'

describe('DisjointSets', () => {
  test('numbers stand for themselves until they are united', () => {
    const sets = new DisjointSets(3)

    expect([0, 1, 2].map((i) => sets.find(i))).toEqual([0, 1, 2])
  })

  test('the smallest number stands for its set, in whatever order the set came about', () => {
    const random = seededRandom(5)
    const sets = new DisjointSets(300)
    const shuffled = Array.from({ length: 297 }, (_, i) => i).sort(() => random() - 0.5)
    for (const i of shuffled) sets.unite(i, i + 3)

    for (let i = 0; i < 300; i++) expect(sets.find(i)).toBe(i % 3)
  })
})
