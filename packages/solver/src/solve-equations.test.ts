import { expect, test } from 'vitest'
import { createComplexMatrix, type ComplexMatrix } from './linear-algebra/complex-matrix.ts'
import { norm } from './linear-algebra/complex-vector.ts'
import { matrixVector } from './linear-algebra/matrix-vector.ts'
import { solveEquations } from './solve-equations.ts'
import { randomMatrix, randomVector } from './testing/random-matrix.ts'

const options = { tolerance: 1e-5, checkpoint: () => {} }

function solve(matrix: ComplexMatrix, rightSide = randomVector(matrix.size)) {
  return solveEquations({ matrix, matrixVector }, rightSide, options)
}

/**
 * Ones beside the diagonal and a trace of it: the iteration makes no progress for as many steps as there are
 * unknowns.
 */
function cyclicShift(size: number): ComplexMatrix {
  const matrix = createComplexMatrix(size, 'f32')
  for (let i = 0; i < size; i++) {
    matrix.re[i * size + ((i + 1) % size)] = 1
    matrix.re[i * size + i] = 1e-3
  }
  return matrix
}

const firstUnit = (size: number) => Float64Array.from({ length: 2 * size }, (_, i) => (i === 0 ? 1 : 0))

test('up to 300 unknowns are eliminated, to the rounding of double precision', () => {
  const solved = solve(randomMatrix(300, { diagonal: 300, precision: 'f32' }))

  expect(solved).toMatchObject({ method: 'lu', iterations: 0, converged: true, warnings: [] })
  expect(solved.residual).toBeLessThan(1e-13)
})

test('more are iterated, to the tolerance', () => {
  const solved = solve(randomMatrix(301, { diagonal: 301, precision: 'f32' }))

  expect(solved).toMatchObject({ method: 'gmres', converged: true, warnings: [] })
  expect(solved.iterations).toBeGreaterThan(0)
  expect(solved.residual).toBeLessThanOrEqual(1e-5)
})

test('an iteration that makes no progress hands over to elimination', () => {
  const solved = solve(cyclicShift(301), firstUnit(301))

  expect(solved).toMatchObject({ method: 'lu_fallback', converged: true, warnings: [] })
  expect(solved.residual).toBeLessThan(1e-10)
  expect(solved.iterations).toBeLessThan(100)
})

test('where elimination is too large the value is kept, with a warning', () => {
  const solved = solve(cyclicShift(3001), firstUnit(3001))

  expect(solved).toMatchObject({ method: 'gmres', converged: false })
  expect(solved.warnings).toHaveLength(1)
  expect(norm(solved.solution)).toBeLessThan(Infinity)
})
