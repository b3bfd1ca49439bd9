import { expect, test } from 'vitest'
import { requestIdOf } from './request-id.ts'

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[\da-f]{4}-[\da-f]{12}$/

test('an id of the client is taken when it is short and clean (O4)', () => {
  expect(requestIdOf({ 'x-request-id': 'web-42:a.b_C' })).toBe('web-42:a.b_C')
})

test.each(['', 'a b', 'a\nb', '{"level":60}', 'ä', 'x'.repeat(65)])('%j is replaced', (id) => {
  expect(requestIdOf({ 'x-request-id': id })).toMatch(UUID)
})

test('a request without one gets one of its own', () => {
  expect(requestIdOf({})).toMatch(UUID)
  expect(requestIdOf({})).not.toBe(requestIdOf({}))
})
