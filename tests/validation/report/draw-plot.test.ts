import { expect, test } from 'vitest'
import { drawPlot } from './draw-plot.ts'
import { axisTicks, scaleOf } from './plot-axis.ts'

const plot = {
  title: 'Error & time',
  x: { label: 'CPU time, s', scale: 'log' as const },
  y: { label: 'error, dB', scale: 'linear' as const },
  series: [
    { name: 'whole', points: [[0.1, 0.3] as const, [1, 0.1] as const] },
    { name: 'dots', look: 'dots' as const, points: [[0.2, 0.2] as const, [Number.NaN, 0.2] as const] },
  ],
  limits: [{ value: 0.15, label: 'tolerance' }],
}

test('a plot has a white ground, its axes named with units, a legend and its tolerance', () => {
  const svg = drawPlot(plot)
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="760" height="\d+"/)
  expect(svg).toContain('fill="#ffffff"')
  for (const words of ['Error &amp; time', 'CPU time, s', 'error, dB', 'whole', 'dots', 'tolerance']) {
    expect(svg).toContain(`>${words}<`)
  }
  expect(svg).not.toContain('NaN')
})

test('dots are not joined, and what is no number is not drawn', () => {
  const svg = drawPlot({ ...plot, series: plot.series.slice(1) })
  expect(svg).not.toContain('<path')
  // One in the plot, one in the legend.
  expect(svg.match(/<circle/g)).toHaveLength(2)
})

test('the same plot is the same text', () => {
  expect(drawPlot(plot)).toBe(drawPlot(plot))
})

test('domains are widened to round values, on which ticks lie', () => {
  const linear = scaleOf('linear', [0.42, 0.98])
  expect(linear.domain[0]).toBeCloseTo(0.4, 12)
  expect(linear.domain[1]).toBeCloseTo(1, 12)
  expect(axisTicks('linear', linear.domain).map(({ label }) => label)).toEqual(['0.4', '0.6', '0.8', '1.0'])
  const log = scaleOf('log', [0.03, 7])
  expect(log.domain[0]).toBeCloseTo(0.02, 12)
  expect(log.domain[1]).toBeCloseTo(10, 12)
  const labels = axisTicks('log', log.domain).flatMap(({ label }) => (label === undefined ? [] : [label]))
  expect(labels).toEqual(['0.02', '0.05', '0.1', '0.2', '0.5', '1', '2', '5', '10'])
})

test('a long logarithmic axis names its decades only', () => {
  const labels = axisTicks('log', [1e-4, 1]).flatMap(({ label }) => (label === undefined ? [] : [label]))
  expect(labels).toEqual(['0.0001', '0.001', '0.01', '0.1', '1'])
})
