import { frequencyAxis, type FrequencyAxis } from '../axes/frequency-axis.ts'
import { frequencyDomain } from '../axes/frequency-domain.ts'
import { valueAxis, type TickStep, type ValueAxis } from '../axes/value-axis.ts'
import { chartDocument } from '../frame/chart-document.ts'
import type { ChartFrame } from '../frame/chart-frame.ts'
import type { ChartRun } from '../frame/chart-run.ts'
import type { FrequencyChart } from '../frame/chart.ts'
import { drawHeading, type Wordings } from '../frame/draw-heading.ts'
import { drawLegend } from '../frame/draw-legend.ts'
import { layoutPlot, type PlotLayout } from '../frame/plot-layout.ts'
import type { ChartTheme } from '../theme/chart-theme.ts'
import { PAGE_THEME } from '../theme/page-theme.ts'
import { curvesTable } from '../values/curves-table.ts'
import type { ChartSeries } from './chart-series.ts'
import { drawLinePlot } from './draw-line-plot.ts'

/** A chart of curves over frequency. A series says which axis is its own; the left one unless told. */
export type LineChart = FrequencyChart & {
  readonly series: readonly ChartSeries[]
  readonly yAt: (value: number, axis?: 'left' | 'right') => number
  readonly valueAt: (y: number, axis?: 'left' | 'right') => number
}

export type LineChartFrame = ChartFrame & {
  /** A dot at every solved frequency. */
  readonly markers?: boolean | undefined
  /** Stands above the left axis instead of the unit of a result: for numbers that came with less, or another one. */
  readonly unit?: Wordings | undefined
}

type AxisOptions = {
  readonly unit: Wordings
  /** The lowest and highest value, given the plot's height over the width of a decade. */
  readonly domain: (heightInDecades: number) => readonly [number, number]
  readonly steps: readonly TickStep[]
}

type LineChartOptions = {
  readonly title: string
  readonly note: string
  readonly summary: string
  readonly runs: readonly ChartRun[]
  readonly series: readonly ChartSeries[]
  readonly left: AxisOptions
  readonly right?: AxisOptions | undefined
  /** Values of the left axis with a stronger line: 0 dB, 1. */
  readonly referenceValues?: readonly number[]
  /** Which end of the plot has fewer curves, and so room for words. */
  readonly emptyEnd: 'top' | 'bottom'
}

/** What the charts over frequency have in common. */
export function lineChart(frame: LineChartFrame, options: LineChartOptions): LineChart {
  const { title, summary, runs, series } = options
  const theme = frame.theme ?? PAGE_THEME
  const isNamedAbove = series.length === 1 && series[0]?.label === runs[0]?.name
  const legend = isNamedAbove ? [] : series
  const layout = layoutPlot({ frame, legend, axes: options.right === undefined ? 'left' : 'both' })
  const frequencyLists = runs.map(({ curves }) => curves.frequenciesHz)
  const x = frequencyAxis(frequencyDomain(frequencyLists, frame.frequencyRangeHz), layout.plot)
  const left = builtAxis(options.left, layout, x)
  const right = options.right === undefined ? undefined : builtAxis(options.right, layout, x)
  const axisOf = (side: 'left' | 'right' = 'left') => (side === 'left' ? left : (right ?? left))
  const { referenceValues = [] } = options
  const { markers = false } = frame
  const children = [
    ...drawLinePlot({
      runs,
      series,
      x,
      left,
      right,
      layout,
      theme,
      referenceValues,
      markers,
      wordsAt: options.emptyEnd,
    }),
    ...headingOf(
      { ...options, left: { ...options.left, unit: frame.unit ?? options.left.unit } },
      layout,
      theme,
    ),
    ...drawLegend(layout.legend, theme),
  ]
  return {
    svg: chartDocument({ layout, theme, title, summary, footer: frame.footer }, children),
    widthPx: layout.widthPx,
    heightPx: layout.heightPx,
    plotArea: layout.plot,
    title,
    summary,
    legend: series.map(({ label, style }) => ({ label, style })),
    table: () => curvesTable(title, series),
    series,
    frequencyRangeHz: x.domainHz,
    xAt: x.xAt,
    frequencyAt: x.frequencyAt,
    yAt: (value, side) => axisOf(side).yAt(value),
    valueAt: (y, side) => axisOf(side).valueAt(y),
  }
}

function headingOf(
  { title, note, runs, left, right }: LineChartOptions,
  layout: PlotLayout,
  theme: ChartTheme,
) {
  const subtitle = runs.length === 1 ? (runs[0]?.name ?? '') : ''
  const rightUnit = right === undefined ? {} : { rightUnit: right.unit }
  return drawHeading({ title, subtitle, note, leftUnit: left.unit, ...rightUnit }, layout, theme)
}

function builtAxis(options: AxisOptions, { plot }: PlotLayout, { domainHz }: FrequencyAxis): ValueAxis {
  const decadePx = plot.width / Math.log10(domainHz[1] / domainHz[0])
  return valueAxis({
    domain: options.domain(plot.height / decadePx),
    range: [plot.top + plot.height, plot.top],
    steps: options.steps,
  })
}
