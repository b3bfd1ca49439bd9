import type { ValueAxis } from '../axes/value-axis.ts'
import { valueText } from '../axes/format-value.ts'
import type { PlotLayout } from '../frame/plot-layout.ts'
import { label } from '../svg/label.ts'
import { element, group, type SvgNode } from '../svg/svg-node.ts'
import type { ChartTheme } from '../theme/chart-theme.ts'

/** Fine lines over the colours at the labelled angles, a stronger one on the axis. */
export function drawAngleGuides(axis: ValueAxis, { plot }: PlotLayout): SvgNode {
  const lines = axis.ticks
    .filter(({ isMajor }) => isMajor)
    .map(({ value }) =>
      element('line', {
        x1: plot.left,
        x2: plot.left + plot.width,
        y1: axis.yAt(value),
        y2: axis.yAt(value),
        stroke: '#ffffff',
        'stroke-opacity': value === 0 ? 0.7 : 0.22,
        'stroke-width': value === 0 ? 1.2 : 1,
      }),
    )
  return group({ class: 'chart-angle-guides' }, lines)
}

export function drawAngleLabels(axis: ValueAxis, { plot }: PlotLayout, theme: ChartTheme): SvgNode {
  const ticks = axis.ticks.map(({ value, isMajor }) =>
    element('line', {
      x1: plot.left - (isMajor ? 4.5 : 2.5),
      x2: plot.left,
      y1: axis.yAt(value),
      y2: axis.yAt(value),
      stroke: theme.axis,
    }),
  )
  const labels = axis.ticks
    .filter(({ isMajor }) => isMajor)
    .map(({ value }) =>
      label({
        x: plot.left - 8,
        y: axis.yAt(value) + 3.7,
        text: `${valueText(value)}°`,
        colour: theme.mutedText,
        anchor: 'end',
      }),
    )
  return group({ class: 'chart-angle-axis' }, [...ticks, ...labels])
}
