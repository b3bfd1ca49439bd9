import { element, type SvgNode } from '../svg/svg-node.ts'
import type { ChartTheme } from '../theme/chart-theme.ts'
import type { PlotLayout } from './plot-layout.ts'

export function drawPlotFrame({ plot }: PlotLayout, theme: ChartTheme): SvgNode {
  const { left: x, top: y, width, height } = plot
  return element('rect', { class: 'chart-plot-frame', x, y, width, height, fill: 'none', stroke: theme.axis })
}
