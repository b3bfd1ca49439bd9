import { expect, test } from 'vitest'
import { parseSweepSummary } from './parse-sweep-summary.ts'

const nothing = { formulaType: null, lowestHz: null, highestHz: null, frequencyCount: null }

test('a summary of the older server is read', () => {
  const json =
    '{"formula_type": "R-OSSE", "frequency_range": [100.0, 1e3], "num_frequencies": 3, "sim_type": "2"}'
  expect(parseSweepSummary(json)).toEqual({
    formulaType: 'R-OSSE',
    lowestHz: 100,
    highestHz: 1000,
    frequencyCount: 3,
  })
})

test.each(['', 'null', '[]', '{"a": NaN}', '{"frequency_range": 5, "num_frequencies": 1e999}'])(
  'what can not be read of %j is left open',
  (json) => {
    expect(parseSweepSummary(json)).toEqual(nothing)
  },
)
