import { expect, test } from 'vitest'
import { CORNER_ORDERS, cornerOrder } from './corner-order.ts'

test('an order starts with the two corners asked for and holds each corner once', () => {
  for (const first of [0, 1, 2]) {
    for (const second of [0, 1, 2].filter((corner) => corner !== first)) {
      const at = 3 * cornerOrder(first, second)
      const order = [...CORNER_ORDERS.subarray(at, at + 3)]

      expect(order.slice(0, 2)).toEqual([first, second])
      expect(order.toSorted((a, b) => a - b)).toEqual([0, 1, 2])
    }
  }
})
