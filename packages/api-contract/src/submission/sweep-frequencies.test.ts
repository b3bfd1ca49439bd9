import { expect, test } from 'vitest'
import { sweepFrequenciesHz } from './sweep-frequencies.ts'
import { sweepSchema } from './sweep.ts'

const range = { kind: 'range', fromHz: 100, toHz: 1600, count: 5 } as const

test('a range is spaced by equal ratios unless told otherwise, and ends exactly where it says', () => {
  const frequenciesHz = sweepFrequenciesHz(sweepSchema.parse(range))
  // Each power is rounded once: a few units in the last place.
  for (const [index, hz] of [100, 200, 400, 800, 1600].entries())
    expect(frequenciesHz[index]).toBeCloseTo(hz, 9)
  expect(frequenciesHz.at(0)).toBe(100)
  expect(frequenciesHz.at(-1)).toBe(1600)
})

test('a linear range is spaced by equal differences', () => {
  expect(sweepFrequenciesHz({ ...range, spacing: 'linear' })).toEqual([100, 475, 850, 1225, 1600])
})

test('a range of one frequency is its lower end', () => {
  expect(sweepFrequenciesHz({ ...range, count: 1, spacing: 'log' })).toEqual([100])
})

test('a listed sweep keeps its order', () => {
  expect(sweepFrequenciesHz({ kind: 'list', frequenciesHz: [300, 100] })).toEqual([300, 100])
})

test('a range that runs downwards is refused at its upper end', () => {
  const { error } = sweepSchema.safeParse({ ...range, toHz: 50 })
  expect(error?.issues).toMatchObject([{ path: ['toHz'] }])
})
