import { expect, test } from 'vitest'
import { randomMatrix, randomVector } from '../testing/random-matrix.ts'
import type { ComplexMatrix } from './complex-matrix.ts'
import { norm } from './complex-vector.ts'
import { solveGmres, type LinearSystem } from './gmres.ts'
import { matrixVector } from './matrix-vector.ts'

function systemOf(matrix: ComplexMatrix, rightSide: Float64Array): LinearSystem {
  const { size } = matrix
  const diagonal = new Float64Array(2 * size)
  for (let i = 0; i < size; i++) diagonal.set([matrix.re[i * size + i], matrix.im[i * size + i]], 2 * i)
  return { apply: (x, y) => matrixVector(matrix, 0, size, x, y), diagonal, rightSide }
}

/** x_i → x_{i+1}: GMRES makes no progress at all before as many steps as there are unknowns. */
function cyclicShift(size: number): LinearSystem {
  const apply = (x: Float64Array, y: Float64Array) => {
    for (let i = 0; i < x.length; i++) y[i] = x[(i + 2) % x.length]
  }
  const diagonal = new Float64Array(2 * size).map((_, i) => (i % 2 === 0 ? 1 : 0))
  return { apply, diagonal, rightSide: Float64Array.from({ length: 2 * size }, (_, i) => (i === 0 ? 1 : 0)) }
}

test.each([3, 40, 150])('a diagonally dominant system of %d unknowns meets its tolerance', (size) => {
  const matrix = randomMatrix(size, { diagonal: size })
  const exact = randomVector(size)
  const b = new Float64Array(2 * size)
  matrixVector(matrix, 0, size, exact, b)

  const result = solveGmres(systemOf(matrix, b), { tolerance: 1e-10, stopWhenStagnant: false })

  expect(result.converged).toBe(true)
  expect(result.residual).toBeLessThanOrEqual(1e-10)
  expect(norm(result.solution.map((value, i) => value - exact[i])) / norm(exact)).toBeLessThan(1e-9)
  expect(result.iterations).toBeLessThan(60)
})

test('a system that needs as many steps as unknowns ends there, with no more of them', () => {
  const result = solveGmres(cyclicShift(20), { tolerance: 1e-12, stopWhenStagnant: false })

  expect(result.iterations).toBe(20)
  expect(result.converged).toBe(true)
})

test('a restart goes on from where the last cycle ended', () => {
  // 100 steps are not enough for this spectrum at this tolerance, 300 are.
  const matrix = randomMatrix(400, { diagonal: 18 })
  const result = solveGmres(systemOf(matrix, randomVector(400)), { tolerance: 1e-9, stopWhenStagnant: false })

  expect(result.iterations).toBeGreaterThan(100)
  expect(result.converged).toBe(true)
})

test('without progress it ends after three cycles and says so', () => {
  const result = solveGmres(cyclicShift(500), { tolerance: 1e-5, stopWhenStagnant: false })

  expect(result).toMatchObject({ converged: false, iterations: 300 })
  expect(result.residual).toBeCloseTo(1, 12)
})

test('without progress it gives up after 60 steps when there is another way', () => {
  const result = solveGmres(cyclicShift(500), { tolerance: 1e-5, stopWhenStagnant: true })

  expect(result).toMatchObject({ converged: false, iterations: 61 })
})

test('the solution for a right side of zeros is zero', () => {
  const system = { ...cyclicShift(4), rightSide: new Float64Array(8) }
  const result = solveGmres(system, { tolerance: 1e-5, stopWhenStagnant: false })

  expect(result).toMatchObject({ converged: true, iterations: 0, residual: 0 })
  expect(norm(result.solution)).toBe(0)
})
