import type { FrequencyAxis } from '../axes/frequency-axis.ts'
import { FONT_PX, label } from '../svg/label.ts'
import { element, group, type SvgNode } from '../svg/svg-node.ts'
import type { ChartTheme } from '../theme/chart-theme.ts'
import type { PlotLayout } from './plot-layout.ts'

/** The vertical lines of the grid: decades stronger than the other mantissas. */
export function drawFrequencyGrid(axis: FrequencyAxis, layout: PlotLayout, theme: ChartTheme): SvgNode {
  const { top, height } = layout.plot
  const lines = axis.ticks.map(({ frequencyHz, isDecade, label: text }) =>
    element('line', {
      x1: axis.xAt(frequencyHz),
      x2: axis.xAt(frequencyHz),
      y1: top,
      y2: top + height,
      stroke: isDecade || text !== undefined ? theme.grid : theme.minorGrid,
      'stroke-width': isDecade ? 1.4 : 1,
    }),
  )
  return group({ class: 'chart-frequency-grid' }, lines)
}

/** Ticks and labels below the plot; on a low chart the unit stands beside the labels. */
export function drawFrequencyLabels(axis: FrequencyAxis, layout: PlotLayout, theme: ChartTheme): SvgNode {
  const { left, top, width, height } = layout.plot
  const bottom = top + height
  const ticks = axis.ticks.map(({ frequencyHz, label: text }) =>
    element('line', {
      x1: axis.xAt(frequencyHz),
      x2: axis.xAt(frequencyHz),
      y1: bottom,
      y2: bottom + (text === undefined ? 2.5 : 4.5),
      stroke: theme.axis,
    }),
  )
  const labels = axis.ticks.flatMap(({ frequencyHz, label: text }) =>
    text === undefined
      ? []
      : [
          label({
            x: axis.xAt(frequencyHz),
            y: bottom + 15,
            text,
            colour: theme.mutedText,
            anchor: 'middle',
          }),
        ],
  )
  const { xTitleY } = layout
  const title =
    xTitleY === undefined
      ? label({ x: left - 14, y: bottom + 15, text: 'Hz', colour: theme.mutedText, anchor: 'end' })
      : label({
          x: left + width / 2,
          y: xTitleY,
          text: 'Frequency, Hz',
          colour: theme.mutedText,
          sizePx: FONT_PX.note,
          anchor: 'middle',
        })
  return group({ class: 'chart-frequency-axis' }, [...ticks, ...labels, title])
}
