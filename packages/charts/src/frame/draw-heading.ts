import { FONT_PX, label } from '../svg/label.ts'
import { element, type SvgNode } from '../svg/svg-node.ts'
import { fittingText, textWidth } from '../svg/text-width.ts'
import type { ChartTheme } from '../theme/chart-theme.ts'
import { EDGE_PX, type PlotLayout } from './plot-layout.ts'

/** Wordings of the same, the longest first: the first that fits is set. */
export type Wordings = readonly string[]

export type Heading = {
  readonly title: string
  /** After the title: the name of the run, where there is one only. */
  readonly subtitle: string
  /** In the corner on the right: which scale is on. */
  readonly note: string
  /** Unit and reference of the value axis, above its upper end. */
  readonly leftUnit: Wordings
  readonly rightUnit?: Wordings
}

const GAP_PX = 8

/** The title row and the row of the units, inside the width of the chart. */
export function drawHeading(heading: Heading, layout: PlotLayout, theme: ChartTheme): SvgNode[] {
  return [...titleRow(heading, layout, theme), ...unitsRow(heading, layout, theme)]
}

/** Semi-bold is set wider: the size of normal letters as wide as the title's. */
const BOLD_PX = FONT_PX.title * 1.15

function titleRow(heading: Heading, layout: PlotLayout, theme: ChartTheme): SvgNode[] {
  const { titleY, widthPx } = layout
  if (titleY === undefined) return []
  const room = widthPx - 2 * EDGE_PX
  const title = fittingText([heading.title], { sizePx: BOLD_PX, widthPx: room })
  const subtitleRoom = room - textWidth(title, BOLD_PX) - GAP_PX
  const subtitle = fittingText([heading.subtitle], { sizePx: FONT_PX.note, widthPx: subtitleRoom })
  const noteRoom = subtitleRoom - textWidth(subtitle, FONT_PX.note) - 2 * GAP_PX
  const noteFits = heading.note !== '' && textWidth(heading.note, FONT_PX.note) <= noteRoom
  const muted = { fill: theme.mutedText, 'font-size': FONT_PX.note }
  // One text: where the subtitle starts is up to the font.
  const parts = [
    element('tspan', { fill: theme.text, 'font-size': FONT_PX.title, 'font-weight': 600 }, [title]),
    ...(subtitle === '' ? [] : [element('tspan', { ...muted, dx: GAP_PX }, [subtitle])]),
  ]
  const end = { x: widthPx - EDGE_PX, y: titleY, 'text-anchor': 'end' }
  return [
    element('text', { x: EDGE_PX, y: titleY }, parts),
    ...(noteFits ? [element('text', { ...end, ...muted }, [heading.note])] : []),
  ]
}

function unitsRow(heading: Heading, layout: PlotLayout, theme: ChartTheme): SvgNode[] {
  const { unitsY, widthPx } = layout
  const style = { y: unitsY, colour: theme.mutedText, sizePx: FONT_PX.note }
  const room = { sizePx: FONT_PX.note, widthPx: widthPx - 2 * EDGE_PX }
  const right = heading.rightUnit
  if (right === undefined) {
    return [label({ ...style, x: EDGE_PX, text: fittingText(heading.leftUnit, room) })]
  }
  const half = { sizePx: FONT_PX.note, widthPx: (room.widthPx - GAP_PX) * 0.6 }
  const left = fittingText(heading.leftUnit, half)
  const rest = { sizePx: FONT_PX.note, widthPx: room.widthPx - GAP_PX - textWidth(left, FONT_PX.note) }
  return [
    label({ ...style, x: EDGE_PX, text: left }),
    label({ ...style, x: widthPx - EDGE_PX, text: fittingText(right, rest), anchor: 'end' }),
  ]
}
