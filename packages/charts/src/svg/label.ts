import { element, type SvgNode } from './svg-node.ts'

export type LabelOptions = {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly colour: string
  readonly sizePx?: number
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly bold?: boolean
  /** Of a rim around the letters, where they stand on lines. */
  readonly halo?: string
}

/** A line of text; `y` is its baseline. */
export function label(options: LabelOptions): SvgNode {
  const { x, y, text, colour, sizePx = FONT_PX.tick, anchor = 'start', bold = false, halo } = options
  const rim = { stroke: halo, 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }
  const attributes = {
    x,
    y,
    fill: colour,
    'font-size': sizePx,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    'font-weight': bold ? 600 : undefined,
    ...(halo === undefined ? {} : rim),
  }
  return element('text', attributes, [text])
}

export const FONT_PX = { title: 13, note: 11, tick: 10.5, footer: 9.5 } as const
