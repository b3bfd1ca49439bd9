import { valueText } from '../axes/format-value.ts'
import type { PlotLayout } from '../frame/plot-layout.ts'
import { FONT_PX, label } from '../svg/label.ts'
import { element, group, type SvgNode } from '../svg/svg-node.ts'
import { textWidth } from '../svg/text-width.ts'
import type { ChartTheme } from '../theme/chart-theme.ts'
import type { ColourStep } from './colour-steps.ts'
import { EMPHASISED_DB } from './draw-contours.ts'

export const COLOUR_BAR_PX = 28
const HEIGHT_PX = 9
const WIDEST_PX = 420

type BarOptions = {
  readonly layout: PlotLayout
  readonly theme: ChartTheme
  readonly unit: string
  readonly emphasises: boolean
}

/** All steps side by side, with the levels at their edges; −6 dB has the same stroke as in the map. */
export function drawColourBar(steps: readonly ColourStep[], options: BarOptions): SvgNode {
  const { layout, theme, unit, emphasises } = options
  const unitWidth = textWidth(unit, FONT_PX.tick) + 10
  const width = Math.min(WIDEST_PX, layout.plot.width - unitWidth)
  const stepPx = width / steps.length
  const { left } = layout.plot
  const top = layout.barTop + 3
  const boxes = steps.map(({ colour }, index) =>
    // Half a px wider: no seam of the background between the steps.
    element('rect', {
      x: left + index * stepPx,
      y: top,
      width: stepPx + (index < steps.length - 1 ? 0.5 : 0),
      height: HEIGHT_PX,
      fill: colour,
    }),
  )
  const isMarked = ({ fromDb }: ColourStep) => emphasises && fromDb === EMPHASISED_DB
  const marks = steps.flatMap((step, index) => (isMarked(step) ? [mark(left + index * stepPx, top)] : []))
  const every = stepPx >= 26 ? 3 : 6
  const labels = steps.flatMap((step, index) => {
    const { fromDb } = step
    if (!Number.isFinite(fromDb) || Math.abs(fromDb % every) > 1e-6) return []
    const place = { x: left + index * stepPx, y: top + HEIGHT_PX + 12, anchor: 'middle' } as const
    const colour = isMarked(step) ? theme.text : theme.mutedText
    return [
      label({
        ...place,
        text: fromDb === 3 && emphasises ? '+3' : valueText(fromDb),
        colour,
        bold: isMarked(step),
      }),
    ]
  })
  const unitLabel = label({
    x: left + width + 8,
    y: top + HEIGHT_PX - 0.5,
    text: unit,
    colour: theme.mutedText,
  })
  const frame = element('rect', {
    x: left,
    y: top,
    width,
    height: HEIGHT_PX,
    fill: 'none',
    stroke: theme.axis,
    'stroke-width': 0.8,
  })
  return group({ class: 'chart-colour-bar' }, [...boxes, frame, ...marks, ...labels, unitLabel])
}

function mark(x: number, top: number): SvgNode {
  return element('line', {
    x1: x,
    x2: x,
    y1: top - 2,
    y2: top + HEIGHT_PX + 2,
    stroke: '#101214',
    'stroke-width': 1.9,
  })
}
