import { expect, test } from 'vitest'
import { groupDelayChart } from './group-delay-chart.ts'
import { onAxisLevelChart } from './on-axis-level-chart.ts'
import { spinoramaChart } from './spinorama-chart.ts'
import { pistonRun, unsolvedCurves } from './testing/chart-runs.ts'
import { textsOf } from './testing/node-search.ts'

const SIZE = { widthPx: 700, heightPx: 360 }

test('levels and indexes of one run stand on axes of their own, dB for dB, with what they refer to (S3)', () => {
  const chart = spinoramaChart({ runs: [pistonRun('x')], ...SIZE })
  expect(chart.series.map(({ label, axis }) => `${label} ${axis}`)).toEqual([
    'Listening window left',
    'On axis left',
    'Early reflections left',
    'Sound power left',
    'SPDI right',
    'ERDI right',
  ])
  expect(chart.yAt(60) - chart.yAt(70)).toBeCloseTo(chart.yAt(0, 'right') - chart.yAt(10, 'right'))
  expect(textsOf(chart.svg)).toContain('dB re 20 µPa rms, 2 m from the mouth centre')
  expect(chart.series[0]?.column.reference).toContain('±30° hor')
})

test('two runs are compared by window, power and the index between them', () => {
  const runs = [pistonRun('x'), pistonRun('y', 0.08)]
  expect(spinoramaChart({ runs, ...SIZE }).series.map(({ label }) => label)).toEqual([
    'x · Listening window',
    'y · Listening window',
    'x · Sound power',
    'y · Sound power',
    'x · SPDI',
    'y · SPDI',
  ])
})

test('results from before there were averages, delays and powers have gaps in their place', () => {
  const runs = [{ name: 'old', curves: unsolvedCurves([500, 1000]) }]
  const charts = [
    spinoramaChart({ runs, ...SIZE }),
    groupDelayChart({ runs, ...SIZE }),
    onAxisLevelChart({ runs, ...SIZE, hasPower: true }),
  ]
  for (const { series, table } of charts) {
    expect(series.every(({ stretches }) => stretches.length === 0)).toBe(true)
    expect(table().rows.every(([, ...values]) => values.every((value) => value === null))).toBe(true)
  }
})

test('group delay has zero in view and its unit on the axis', () => {
  const { curves, ...run } = pistonRun('x')
  const groupDelayMs = curves.frequenciesHz.map((_, index) => 0.3 + index / 100)
  const late = { ...run, curves: { ...curves, onAxis: { ...curves.onAxis, groupDelayMs } } }
  const chart = groupDelayChart({ runs: [late], ...SIZE })
  const { top, height } = chart.plotArea
  expect(chart.valueAt(top + height)).toBeLessThanOrEqual(0)
  expect(chart.valueAt(top)).toBeGreaterThan(0.54)
  expect(textsOf(chart.svg)).toContain('ms later than from the mouth plane')
})
