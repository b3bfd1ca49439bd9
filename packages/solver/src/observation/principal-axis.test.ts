import { expect, test } from 'vitest'
import { principalAxis } from './principal-axis.ts'

test('points along a slanted line give its direction', () => {
  const points = Float64Array.from([-2, -1, 0, 1, 2].flatMap((t) => [3 + 2 * t, 1 - t, 2 * t]))

  const axis = principalAxis(points, [3, 1, 0])
  expect(axis.map(Math.abs)).toEqual([2 / 3, 1 / 3, 2 / 3].map((value) => expect.closeTo(value, 12)))
})

test('an extent along y is found although the search starts elsewhere', () => {
  const axis = principalAxis(
    Float64Array.of(0, -5, 0, 0, 5, 0, 1, 0, 0, -1, 0, 0, 0, 0, 2, 0, 0, -2),
    [0, 0, 0],
  )

  expect(Math.abs(axis[1])).toBeCloseTo(1, 12)
})

test('points that all coincide give some unit vector', () => {
  const axis = principalAxis(new Float64Array(9), [0, 0, 0])

  expect(Math.hypot(...axis)).toBeCloseTo(1, 15)
})
