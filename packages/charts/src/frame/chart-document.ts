import { FONT_PX, label } from '../svg/label.ts'
import { element, type SvgChild, type SvgNode } from '../svg/svg-node.ts'
import { fittingText } from '../svg/text-width.ts'
import type { ChartTheme } from '../theme/chart-theme.ts'
import { EDGE_PX, type PlotLayout } from './plot-layout.ts'

type DocumentOptions = {
  readonly layout: PlotLayout
  readonly theme: ChartTheme
  readonly title: string
  readonly summary: string
  readonly footer: string | undefined
}

/** The outermost element: one image to a screen reader, with a name and a sentence. */
export function chartDocument(options: DocumentOptions, children: readonly SvgChild[]): SvgNode {
  const { layout, theme, title, summary, footer } = options
  const { widthPx, heightPx, footerY } = layout
  const attributes = {
    width: widthPx,
    height: heightPx,
    viewBox: `0 0 ${widthPx} ${heightPx}`,
    role: 'img',
    class: 'chart',
    'font-family': theme.fontFamily,
    'font-variant': 'tabular-nums',
  }
  const room = { sizePx: FONT_PX.footer, widthPx: widthPx - 2 * EDGE_PX }
  return element('svg', attributes, [
    element('title', {}, [title]),
    element('desc', {}, [summary]),
    element('rect', { width: widthPx, height: heightPx, fill: theme.background }),
    ...children,
    ...(footer === undefined || footerY === undefined
      ? []
      : [
          label({
            x: EDGE_PX,
            y: footerY,
            text: fittingText([footer], room),
            colour: theme.mutedText,
            sizePx: FONT_PX.footer,
          }),
        ]),
  ])
}
