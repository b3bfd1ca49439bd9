import { valueText } from '../axes/format-value.ts'
import type { PlotLayout } from '../frame/plot-layout.ts'
import { FONT_PX, label } from '../svg/label.ts'
import { element, group, type SvgNode } from '../svg/svg-node.ts'
import { textWidth } from '../svg/text-width.ts'
import type { ChartTheme } from '../theme/chart-theme.ts'
import type { ColourStep } from './colour-steps.ts'

export const COLOUR_BAR_PX = 28
const HEIGHT_PX = 9
const WIDEST_PX = 420
/** Labels that stand closer to that of the mark are left out. */
const MARK_LABEL_PX = 22

type BarOptions = {
  readonly layout: PlotLayout
  readonly theme: ChartTheme
  readonly unit: string
  /** Levels above the reference have a plus sign. */
  readonly isRelative: boolean
  /** Where it has a stroke; none where it is not told. */
  readonly emphasisedDb: number | undefined
}

/** All steps side by side, with the levels at their edges; the emphasised one has the same stroke as in the map. */
export function drawColourBar(steps: readonly ColourStep[], options: BarOptions): SvgNode {
  const { layout, theme, unit } = options
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
  const marked = options.emphasisedDb === undefined ? undefined : stepsBelow(steps, options.emphasisedDb)
  const markX = marked === undefined ? undefined : left + marked * stepPx
  const every = stepPx >= 26 ? 3 : 6
  const y = top + HEIGHT_PX + 12
  const labels = steps.flatMap(({ fromDb }, index) => {
    const x = left + index * stepPx
    const isCovered = markX !== undefined && Math.abs(x - markX) < MARK_LABEL_PX
    if (!Number.isFinite(fromDb) || Math.abs(fromDb % every) > 1e-6 || isCovered) return []
    return [label({ x, y, text: levelText(fromDb, options), colour: theme.mutedText, anchor: 'middle' })]
  })
  const marks = markX === undefined ? [] : markOf(markX, { ...options, top, y })
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

function levelText(levelDb: number, { isRelative }: Pick<BarOptions, 'isRelative'>): string {
  return isRelative && levelDb > 0 ? `+${valueText(levelDb)}` : valueText(levelDb)
}

/** How many widths of a step lie below a level; `undefined` for one in the open steps at the ends. */
function stepsBelow(steps: readonly ColourStep[], levelDb: number): number | undefined {
  const index = steps.findIndex(({ fromDb, toDb }) => levelDb >= fromDb && levelDb < toDb)
  const { fromDb = -Infinity, toDb = Infinity } = steps[index] ?? {}
  if (levelDb === fromDb) return index
  return Number.isFinite(toDb - fromDb) ? index + (levelDb - fromDb) / (toDb - fromDb) : undefined
}

type MarkOptions = BarOptions & { readonly top: number; readonly y: number }

function markOf(x: number, { top, y, theme, ...options }: MarkOptions): SvgNode[] {
  const { emphasisedDb = 0 } = options
  const ends = { x1: x, x2: x, y1: top - 2, y2: top + HEIGHT_PX + 2 }
  return [
    element('line', { ...ends, stroke: '#101214', 'stroke-width': 1.9 }),
    label({
      x,
      y,
      text: levelText(emphasisedDb, options),
      colour: theme.text,
      anchor: 'middle',
      bold: true,
    }),
  ]
}
