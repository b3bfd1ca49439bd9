import { expect, test } from 'vitest'
import { raiseOfHalfCircle } from './raise-of-half-circle.ts'

/** Of the polygon from one end of the half circle over the raised corners to the other, by the shoelace formula. */
function areaOf(positions: readonly number[], raise: number): number {
  const corners = positions.map((share, i) => {
    const radius = i === 0 || i === positions.length - 1 ? 1 : raise
    return [radius * Math.cos(Math.PI * share), radius * Math.sin(Math.PI * share)] as const
  })
  const sum = corners.reduce((whole, [x, y], i) => {
    const [nextX, nextY] = corners[(i + 1) % corners.length]
    return whole + x * nextY - nextX * y
  }, 0)
  return sum / 2
}

test.each([
  [[0, 0.5, 1]],
  [[0, 1 / 3, 2 / 3, 1]],
  [[0, 0.2, 0.45, 0.8, 1]],
  [[0, 0.1, 0.2, 0.3, 0.5, 0.7, 1]],
])('the polygon at %j has the area of the half circle', (positions) => {
  const raise = raiseOfHalfCircle(positions)
  expect(areaOf(positions, raise)).toBeCloseTo(Math.PI / 2, 12)
  expect(raise).toBeGreaterThan(1)
})

test('a single chord has no corner to raise', () => {
  expect(raiseOfHalfCircle([0, 1])).toBe(1)
})
