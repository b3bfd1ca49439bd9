import { expect, test } from 'vitest'
import { describeError } from './describe-error.ts'

test('an error is described with its causes, and with nothing else that hangs on it', () => {
  const cause = new TypeError('inside')
  const error = Object.assign(new Error('outside', { cause }), { params: 'a whole mesh' })
  const described = describeError(error)
  expect(described).toMatchObject({ type: 'Error', message: 'outside', cause: { message: 'inside' } })
  expect(JSON.stringify(described)).not.toContain('mesh')
})

test('it is bounded, however long the message and however many the causes', () => {
  let error = new Error('x'.repeat(1e6))
  for (let depth = 0; depth < 100; depth += 1) error = new Error('x'.repeat(1e6), { cause: error })
  expect(JSON.stringify(describeError(error)).length).toBeLessThan(100_000)
})

test('what was thrown need not be an error', () => {
  expect(describeError('oops')).toEqual({ type: 'string', message: 'oops' })
  expect(describeError(undefined)).toEqual({ type: 'undefined', message: 'undefined' })
})
