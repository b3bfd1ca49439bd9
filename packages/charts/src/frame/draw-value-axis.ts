import type { ValueAxis } from '../axes/value-axis.ts'
import { valueText } from '../axes/format-value.ts'
import { label } from '../svg/label.ts'
import { element, group, type SvgNode } from '../svg/svg-node.ts'
import type { ChartTheme } from '../theme/chart-theme.ts'
import type { PlotLayout } from './plot-layout.ts'

/** The horizontal lines of the grid. */
export function drawValueGrid(axis: ValueAxis, layout: PlotLayout, theme: ChartTheme): SvgNode {
  const { left, width } = layout.plot
  const lines = axis.ticks.map(({ value, isMajor }) =>
    element('line', {
      x1: left,
      x2: left + width,
      y1: axis.yAt(value),
      y2: axis.yAt(value),
      stroke: isMajor ? theme.grid : theme.minorGrid,
    }),
  )
  return group({ class: 'chart-value-grid' }, lines)
}

type ValueLabelOptions = {
  readonly layout: PlotLayout
  readonly theme: ChartTheme
  readonly side: 'left' | 'right'
}

export function drawValueLabels(axis: ValueAxis, { layout, theme, side }: ValueLabelOptions): SvgNode {
  const { left, width } = layout.plot
  const x = side === 'left' ? left - 7 : left + width + 7
  const anchor = side === 'left' ? 'end' : 'start'
  const decimals = decimalsOf(axis)
  const labels = axis.ticks
    .filter(({ isMajor }) => isMajor)
    .map(({ value }) =>
      label({
        x,
        y: axis.yAt(value) + 3.7,
        text: tickText(value, decimals),
        colour: theme.mutedText,
        anchor,
      }),
    )
  return group({ class: `chart-value-axis chart-value-axis-${side}` }, labels)
}

/** The same number of decimals on every label of an axis. */
function decimalsOf(axis: ValueAxis): number {
  const texts = axis.ticks.filter(({ isMajor }) => isMajor).map(({ value }) => valueText(value, 2))
  return Math.max(0, ...texts.map((text) => (text.includes('.') ? text.length - text.indexOf('.') - 1 : 0)))
}

function tickText(value: number, decimals: number): string {
  if (Math.abs(value) >= 1e5) return value.toExponential(0).replace('e+', 'e').replace('-', '\u2212')
  return Math.abs(value) < 0.005 ? '0' : value.toFixed(decimals).replace('-', '\u2212')
}
