import { expect, test } from 'vitest'
import { factorLu } from '../linear-algebra/complex-lu.ts'
import { SingularMatrixError } from '../solve-failure.ts'
import { randomMatrix } from '../testing/random-matrix.ts'
import { createCompiledMeridian } from './compiled-meridian.ts'

const go = () => {}

/** A compiled elimination and a random matrix for it. */
function randomProblem(size: number) {
  const compiled = createCompiledMeridian(1, size)
  if (compiled === undefined) throw new Error('This engine runs no compiled kernels.')
  const { re, im } = randomMatrix(size)
  compiled.matrix.re.set(re)
  compiled.matrix.im.set(im)
  return { matrix: compiled.matrix, factor: compiled.kernels.factorLu }
}

// Around the panel of 32, and every number of columns behind it that does not fill a group of four.
test.each([1, 2, 3, 31, 32, 33, 34, 35, 66, 131])(
  '%d unknowns have the factors of the reference, bit for bit',
  (size) => {
    const { matrix, factor } = randomProblem(size)
    expect(factor(matrix, go)).toEqual(factorLu(matrix, go))
  },
)

test('a second matrix in the same place has its own factors', () => {
  const { matrix, factor } = randomProblem(40)
  factor(matrix, go)
  matrix.re.reverse()
  expect(factor(matrix, go)).toEqual(factorLu(matrix, go))
})

test('dependent rows are refused', () => {
  const { matrix, factor } = randomProblem(40)
  matrix.re.copyWithin(39 * 40, 0, 40)
  matrix.im.copyWithin(39 * 40, 0, 40)
  expect(() => factor(matrix, go)).toThrow(SingularMatrixError)
})

test('a checkpoint that throws ends it, and the matrix of another model is refused', () => {
  const { matrix, factor } = randomProblem(64)
  const cancel = () => {
    throw new Error('cancelled')
  }
  expect(() => factor(matrix, cancel)).toThrow('cancelled')
  expect(() => factor(randomMatrix(64), go)).toThrow(/own model/)
})
