import { describe, expect, test } from 'vitest'
import { orderByKeys } from './order-by-keys.ts'
import { seededRandom } from './testing/seeded-random.ts'

/** What a comparison sort says; `Array.prototype.sort` is stable. */
function orderByComparison(keys: readonly Uint32Array[]): number[] {
  const compare = (a: number, b: number) => keys.map((key) => key[a] - key[b]).find((d) => d !== 0) ?? 0
  return Array.from(keys[0].keys()).sort(compare)
}

describe('orderByKeys', () => {
  test.each([1, 3, 5000, 2 ** 22, 2 ** 32])('agrees with a comparison sort for keys below %d', (bound) => {
    const random = seededRandom(bound % 1000)
    const keys = Array.from({ length: 3 }, () => Uint32Array.from({ length: 2000 }, () => random() * bound))
    const [major, middle, minor] = keys

    expect(Array.from(orderByKeys([major, middle, minor]))).toEqual(orderByComparison(keys))
  })

  test('items that are equal in all keys stay in their own order', () => {
    expect(Array.from(orderByKeys([Uint32Array.of(7, 7, 0, 7)]))).toEqual([2, 0, 1, 3])
  })

  test('no items have an empty order', () => {
    expect(orderByKeys([new Uint32Array(0)])).toHaveLength(0)
  })
})
