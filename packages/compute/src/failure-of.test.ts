import { SolveFailure } from '@hornbench/solver'
import { TooManyTrianglesError } from '@hornbench/waveguide'
import { expect, test } from 'vitest'
import { failureOf } from './failure-of.ts'

test('what the solver and the mesher say keeps its code and its words', () => {
  const singular = new SolveFailure('singular_matrix', 'Dependent.')
  expect(failureOf(singular)).toEqual({ code: 'singular_matrix', text: 'Dependent.' })
  const tooMany = new TooManyTrianglesError('Too many.')
  expect(failureOf(tooMany)).toEqual({ code: 'unmeshable_design', text: 'Too many.' })
})

test('an array that there is no room for is a lack of memory, another wrong range is not', () => {
  const allocate = () => new Float64Array(2 ** 52)
  expect(failureOf(thrownBy(allocate)).code).toBe('out_of_memory')
  expect(failureOf(thrownBy(() => 'x'.repeat(-1))).code).toBe('fault')
})

test('an error that nobody foresaw is a fault, with the place where it happened', () => {
  const failure = failureOf(new TypeError('x is not a function'))
  expect(failure).toMatchObject({ code: 'fault', text: expect.stringContaining('x is not a function') })
  expect(failure.stack).toContain('failure-of.test.ts')
  expect(failureOf('thrown text')).toMatchObject({
    code: 'fault',
    text: expect.stringContaining('thrown text'),
  })
})

function thrownBy(run: () => unknown): unknown {
  try {
    run()
  } catch (error) {
    return error
  }
  throw new Error('Nothing was thrown.')
}
