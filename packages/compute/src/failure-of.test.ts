import { UnusableMeshError, UnusableObservationError } from '@hornbench/simulation'
import { SolveFailure } from '@hornbench/solver'
import { DesignError, TooManyTrianglesError } from '@hornbench/waveguide'
import { expect, test } from 'vitest'
import { failureOf } from './failure-of.ts'

test('what the solver and the mesher say keeps its code and its words', () => {
  const singular = new SolveFailure('singular_matrix', 'Dependent.')
  expect(failureOf(singular)).toEqual({ code: 'singular_matrix', text: 'Dependent.' })
  const tooMany = new TooManyTrianglesError('Too many.')
  expect(failureOf(tooMany)).toEqual({ code: 'unmeshable_design', text: 'Too many.' })
})

test('what is wrong with a design, a mesh or an observation has a path', () => {
  const design = new DesignError([{ parameter: 'a', column: 6, message: 'Not there.' }])
  expect(failureOf(design)).toMatchObject({
    code: 'bad_design',
    issues: [{ path: ['a'], column: 6, message: 'Not there.' }],
  })
  const issues = [{ path: ['tags', 3], code: 'unknown_tag', message: 'It is 7.' }]
  expect(failureOf(new UnusableMeshError(issues))).toMatchObject({ code: 'bad_mesh', issues })
  expect(failureOf(new UnusableObservationError(issues))).toMatchObject({ code: 'bad_observation', issues })
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
