import { expect, test } from 'vitest'
import { addMultiple, innerProductInto, multiplyBy, norm } from './complex-vector.ts'

test('the inner product conjugates its first factor, so that with itself it is the squared norm', () => {
  const x = Float64Array.of(1, 2, -3, 0.5)
  const out = new Float64Array(4)

  innerProductInto(x, x, out, 2)
  expect([...out]).toEqual([0, 0, norm(x) ** 2, 0].map((value) => expect.closeTo(value, 14)))
  // (−i)·1 for x = i and y = 1.
  innerProductInto(Float64Array.of(0, 1), Float64Array.of(1, 0), out, 0)
  expect([...out.subarray(0, 2)]).toEqual([0, -1])
})

test('a complex multiple is added entry by entry', () => {
  const y = Float64Array.of(1, 1, 0, 0)

  addMultiple(y, 0, 2, Float64Array.of(3, 0, 0, 1))
  expect([...y]).toEqual([1, 7, -2, 0])
  multiplyBy(y, 0.5)
  expect([...y]).toEqual([0.5, 3.5, -1, 0])
})
