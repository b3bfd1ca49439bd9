import { label, FONT_PX } from '../svg/label.ts'
import { element, group, type SvgNode } from '../svg/svg-node.ts'
import type { ChartTheme } from '../theme/chart-theme.ts'
import { SAMPLE_PX, type LegendPlace } from './legend-layout.ts'

export function drawLegend(places: readonly LegendPlace[], theme: ChartTheme): SvgNode[] {
  if (places.length === 0) return []
  const entries = places.flatMap(({ entry, text, x, y }) => [
    element('line', {
      x1: x,
      x2: x + SAMPLE_PX,
      y1: y - 3.5,
      y2: y - 3.5,
      stroke: entry.style.colour,
      'stroke-width': entry.style.widthPx,
      'stroke-dasharray': entry.style.dash,
    }),
    label({ x: x + SAMPLE_PX + 6, y, text, colour: theme.text, sizePx: FONT_PX.note }),
  ])
  return [group({ class: 'chart-legend' }, entries)]
}
