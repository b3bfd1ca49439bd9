import type { FrequencyAxis } from '../axes/frequency-axis.ts'
import type { ValueAxis } from '../axes/value-axis.ts'
import type { ChartRun } from '../frame/chart-run.ts'
import { clipped } from '../frame/clipped.ts'
import { drawFrequencyGrid, drawFrequencyLabels } from '../frame/draw-frequency-axis.ts'
import { drawNoValues } from '../frame/draw-no-values.ts'
import { drawPlotFrame } from '../frame/draw-plot-frame.ts'
import { drawValidTo } from '../frame/draw-valid-to.ts'
import { drawValueGrid, drawValueLabels } from '../frame/draw-value-axis.ts'
import type { PlotLayout } from '../frame/plot-layout.ts'
import { element, type SvgNode } from '../svg/svg-node.ts'
import type { ChartTheme } from '../theme/chart-theme.ts'
import type { ChartSeries } from './chart-series.ts'
import { drawSeries } from './draw-series.ts'

type LinePlotOptions = {
  readonly runs: readonly ChartRun[]
  readonly series: readonly ChartSeries[]
  readonly x: FrequencyAxis
  readonly left: ValueAxis
  readonly right: ValueAxis | undefined
  readonly layout: PlotLayout
  readonly theme: ChartTheme
  readonly referenceValues: readonly number[]
  readonly markers: boolean
  /** Of the frequency up to which the mesh is valid. */
  readonly wordsAt: 'top' | 'bottom'
}

/** Grid, shade, curves, axes. The first series lies on top. */
export function drawLinePlot(options: LinePlotOptions): SvgNode[] {
  const { runs, series, x, left, right, layout, theme, referenceValues, markers, wordsAt } = options
  const yAtOf = ({ axis }: ChartSeries) => (axis === 'left' ? left : (right ?? left)).yAt
  const curves = series.map((one) => drawSeries(one, { xAt: x.xAt, yAt: yAtOf(one), markers }))
  const isEmpty = series.every(({ stretches }) => stretches.length === 0)
  return [
    drawFrequencyGrid(x, layout, theme),
    drawValueGrid(left, layout, theme),
    ...referenceValues.flatMap((value) => referenceLine(value, left, { layout, theme })),
    ...drawValidTo(runs, { axis: x, layout, theme, wordsAt }),
    clipped(layout.plot, curves.toReversed()),
    drawPlotFrame(layout, theme),
    drawFrequencyLabels(x, layout, theme),
    drawValueLabels(left, { layout, theme, side: 'left' }),
    ...(right === undefined ? [] : [drawValueLabels(right, { layout, theme, side: 'right' })]),
    ...(isEmpty ? [drawNoValues(layout.plot, theme)] : []),
  ]
}

type ReferenceLook = { readonly layout: PlotLayout; readonly theme: ChartTheme }

function referenceLine(value: number, axis: ValueAxis, { layout, theme }: ReferenceLook): SvgNode[] {
  if (value < axis.domain[0] || value > axis.domain[1]) return []
  const { left, width } = layout.plot
  const y = axis.yAt(value)
  const ends = { x1: left, x2: left + width, y1: y, y2: y }
  return [element('line', { class: 'chart-reference', ...ends, stroke: theme.reference })]
}
