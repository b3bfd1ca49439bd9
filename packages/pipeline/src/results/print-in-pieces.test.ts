import { expect, test } from 'vitest'
import { createBreather } from './breather.ts'
import { printInPieces } from './print-in-pieces.ts'

const print = (value: unknown) => JSON.stringify(value)

test('the pieces make the text that the printer makes of the whole', async () => {
  const value = {
    empty: {},
    none: [],
    left: undefined,
    'a "key"': { rows: [[1, null], null, { deep: [2, [3]] }], text: 'ö"' },
    nothing: null,
    number: -0.5,
  }
  expect(await printInPieces(value, { print, breathe: createBreather() })).toBe(JSON.stringify(value))
})

test('long work lets others have their turn', async () => {
  let turns = 0
  const timer = setInterval(() => (turns += 1), 1)
  const slow = (value: unknown) => {
    const untilMs = performance.now() + 3
    while (performance.now() < untilMs);
    return JSON.stringify(value)
  }
  const rows = Array.from({ length: 30 }, (_, index) => [index])
  await printInPieces({ rows }, { print: slow, breathe: createBreather() })
  clearInterval(timer)
  expect(turns).toBeGreaterThan(3)
})

test('and ends when it is told to stop', async () => {
  const breathe = createBreather(AbortSignal.abort(new Error('stopped')))
  await expect(printInPieces([1, 2], { print, breathe })).rejects.toThrow('stopped')
})
