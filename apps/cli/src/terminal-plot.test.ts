import { expect, test } from 'vitest'
import { plotOverFrequency } from './terminal-plot.ts'

const rising = [
  { frequencyHz: 100, value: 80 },
  { frequencyHz: 1000, value: 90 },
  { frequencyHz: 10_000, value: 100 },
]

test('a curve that rises with log f is a straight line from bottom left to top right', () => {
  const lines = plotOverFrequency(rising, { columns: 21, rows: 21 })
  for (let row = 0; row < 21; row += 1) {
    expect(lines[row]?.indexOf('•')).toBe(8 + 20 - row)
  }
})

test('the decades are labelled under their columns', () => {
  const lines = plotOverFrequency(rising, { columns: 61, rows: 5 })
  const labels = lines.at(-1) ?? ''
  expect(labels.indexOf('1k')).toBe(8 + 30 - 1)
  expect(labels).toMatch(/^ +100 .*10k Hz$/)
})

test('a curve of one point has no plot', () => {
  expect(plotOverFrequency(rising.slice(0, 1), { columns: 20, rows: 5 })).toEqual([])
})
