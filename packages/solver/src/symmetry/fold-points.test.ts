import { expect, test } from 'vitest'
import { foldPoints } from './fold-points.ts'

const POINTS = Float64Array.of(1, 2, 3, -1, 2, 3, 1, -2, 3, -1, -2, 3, 0, 0, -5, 1, 2, -3)

test('images are evaluated once, in the order in which they are asked for first', () => {
  const { pointsM, places } = foldPoints(POINTS, { x: true, y: true })
  expect([...pointsM]).toEqual([1, 2, 3, 0, 0, -5, 1, 2, -3])
  expect([...places]).toEqual([0, 0, 0, 0, 1, 2])
  expect([...foldPoints(POINTS, { x: true, y: false }).places]).toEqual([0, 0, 1, 1, 2, 3])
})

test('without a plane every point stays', () => {
  const { pointsM, places } = foldPoints(POINTS, { x: false, y: false })
  expect(pointsM).toBe(POINTS)
  expect([...places]).toEqual([0, 1, 2, 3, 4, 5])
})

test('what sines and cosines round differently is the same point, what is apart is not', () => {
  const tilted = Float64Array.from({ length: 3 * 720 }, (_, i) => {
    const angle = (Math.PI * Math.floor(i / 3)) / 360
    return [2 * Math.cos(angle), 2 * Math.sin(angle), 0.1][i % 3]
  })
  expect(foldPoints(tilted, { x: true, y: true }).pointsM.length / 3).toBeLessThanOrEqual(200)
  const near = Float64Array.of(1, 0, 0, 1 + 1e-12, 0, 0)
  expect(foldPoints(near, { x: true, y: true }).pointsM).toHaveLength(6)
})
