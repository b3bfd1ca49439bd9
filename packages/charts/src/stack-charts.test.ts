import { expect, test } from 'vitest'
import { directivityIndexChart } from './directivity-index-chart.ts'
import { onAxisLevelChart } from './on-axis-level-chart.ts'
import { stackCharts } from './stack-charts.ts'
import { pistonRun } from './testing/chart-runs.ts'

test('charts stand under each other, without overlap, in one image of their common width', () => {
  const frame = { runs: [pistonRun('x')], widthPx: 500 }
  const charts = [
    onAxisLevelChart({ ...frame, heightPx: 300 }),
    directivityIndexChart({ ...frame, heightPx: 200 }),
  ]
  const { attributes, children } = stackCharts(charts)
  expect(attributes).toEqual({ width: 500, height: 500, viewBox: '0 0 500 500' })
  const places = children.map((child) => (typeof child === 'string' ? {} : child.attributes))
  expect(places).toMatchObject([
    { y: 0, height: 300, width: 500 },
    { y: 300, height: 200, width: 500 },
  ])
})

test('nothing to stack is an image without a size', () => {
  expect(stackCharts([]).attributes).toMatchObject({ width: 0, height: 0 })
})
