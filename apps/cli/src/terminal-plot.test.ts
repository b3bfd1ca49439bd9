import { expect, test } from 'vitest'
import { plotOverFrequency } from './terminal-plot.ts'

const rising = [
  { frequencyHz: 100, value: 80 },
  { frequencyHz: 1000, value: 90 },
  { frequencyHz: 10_000, value: 100 },
]

test('a curve that rises with log f is a straight line from bottom left to top right, a round step to the row', () => {
  const lines = plotOverFrequency(rising, { columns: 21, mostRows: 21 })
  for (let row = 0; row <= 20; row += 1) {
    expect(lines[row]).toMatch(new RegExp(`^ +${100 - row} ┤`))
    expect(lines[row]?.indexOf('•')).toBe(8 + 20 - row)
  }
})

test('a wide curve gets more decibels to the row', () => {
  const lines = plotOverFrequency(rising, { columns: 21, mostRows: 5 })
  expect(lines.slice(0, 5).map((line) => Number.parseInt(line, 10))).toEqual([100, 95, 90, 85, 80])
})

test('the decades are labelled under their columns', () => {
  const lines = plotOverFrequency(rising, { columns: 61, mostRows: 5 })
  const labels = lines.at(-1) ?? ''
  expect(labels.indexOf('1k')).toBe(8 + 30 - 1)
  expect(labels).toMatch(/^ +100 .*10k Hz$/)
})

test('a curve of one point has no plot', () => {
  expect(plotOverFrequency(rising.slice(0, 1), { columns: 20, mostRows: 5 })).toEqual([])
})
