import { expect, test } from 'vitest'
import { createLeastSquares } from './hessenberg-least-squares.ts'

test('the residual that is reported is that of the solution', () => {
  // Columns of a 4 × 3 Hessenberg matrix, interleaved, each with a real subdiagonal.
  const columns = [
    [1, 2, 3, 0],
    [0.5, -1, 2, 1, 1.5, 0],
    [-1, 0, 0.25, 0.5, 1, -1, 2, 0],
  ]
  const beta = 2.5
  const problem = createLeastSquares(beta)
  const reported = columns.map((column) => problem.add(Float64Array.from(column)))

  const y = problem.solve()
  const rest = Float64Array.of(beta, 0, 0, 0, 0, 0, 0, 0)
  columns.forEach((column, j) => {
    for (let i = 0; i < column.length; i += 2) {
      rest[i] -= column[i] * y[2 * j] - column[i + 1] * y[2 * j + 1]
      rest[i + 1] -= column[i] * y[2 * j + 1] + column[i + 1] * y[2 * j]
    }
  })
  expect(Math.hypot(...rest)).toBeCloseTo(reported[2], 14)
  expect(reported).toEqual(reported.toSorted((a, b) => b - a))
})
