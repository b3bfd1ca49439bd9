import { expect, test } from 'vitest'
import { coarseToFineOrder } from './coarse-to-fine-order.ts'

test('a short sweep is halved again and again', () => {
  expect(coarseToFineOrder(10)).toEqual([0, 8, 4, 2, 6, 1, 3, 5, 7, 9])
})

test('each index comes exactly once, for any count', () => {
  for (let count = 0; count <= 70; count += 1) {
    const sorted = coarseToFineOrder(count).toSorted((a, b) => a - b)
    expect(sorted).toEqual(Array.from({ length: count }, (_, index) => index))
  }
})
