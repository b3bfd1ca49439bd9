import { expect, test } from 'vitest'
import { createMemoryBudget } from './memory-budget.ts'

const never = new AbortController().signal

test('memory is given in the order in which it was asked for, also to a large request before a small one', async () => {
  const budget = createMemoryBudget(10)
  const order: string[] = []
  const ask = (name: string, bytes: number) =>
    budget.reserve(bytes, never).then((release) => {
      order.push(name)
      return release
    })
  const releaseFirst = await ask('first', 6)
  const large = ask('large', 8)
  const small = ask('small', 2)
  await Promise.resolve()
  expect(order).toEqual(['first'])

  releaseFirst()
  const releaseLarge = await large
  await small
  expect(order).toEqual(['first', 'large', 'small'])
  expect(budget.freeBytes).toBe(0)
  releaseLarge()
  expect(budget.freeBytes).toBe(8)
})

test('memory that is given back twice is counted once', async () => {
  const budget = createMemoryBudget(10)
  const release = await budget.reserve(4, never)
  release()
  release()
  expect(budget.freeBytes).toBe(10)
})

test('a request that is given up makes way for the next one', async () => {
  const budget = createMemoryBudget(10)
  const abort = new AbortController()
  await budget.reserve(6, never)
  const large = budget.reserve(8, abort.signal)
  const small = budget.reserve(4, never)
  abort.abort(new Error('stopped'))
  await expect(large).rejects.toThrow('stopped')
  await small
  expect(budget.freeBytes).toBe(0)
})

test('what is asked for after the stop is refused, and what can never fit at once', async () => {
  const budget = createMemoryBudget(10)
  await expect(budget.reserve(1, AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped')
  expect(() => budget.reserve(11, never)).toThrow(RangeError)
  expect(budget.freeBytes).toBe(10)
})
