import { expect, test } from 'vitest'
import { gaussLegendre } from './gauss-legendre.ts'

test.each([1, 2, 3, 4, 5, 18, 64])('%d points integrate every power up to degree 2n − 1', (n) => {
  const { nodes, weights } = gaussLegendre(n)

  for (let power = 0; power < 2 * n; power++) {
    const integral = weights.reduce((sum, weight, i) => sum + weight * nodes[i] ** power, 0)
    const exact = power % 2 === 0 ? 2 / (power + 1) : 0
    // Rounding of n terms below 2/n.
    expect(Math.abs(integral - exact)).toBeLessThan(2e-15 * Math.sqrt(n) + 1e-15)
  }
})

test('the first power beyond that is not exact', () => {
  const { nodes, weights } = gaussLegendre(3)

  const integral = weights.reduce((sum, weight, i) => sum + weight * nodes[i] ** 6, 0)
  expect(Math.abs(integral - 2 / 7)).toBeGreaterThan(0.01)
})

test('the nodes ascend and lie symmetrically about 0', () => {
  const { nodes } = gaussLegendre(7)

  for (let i = 0; i < 7; i++) expect(nodes[i]).toBe(-nodes[6 - i] || 0)
  expect([...nodes]).toEqual([...nodes].toSorted((a, b) => a - b))
})
