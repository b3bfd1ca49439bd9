import { FONT_PX, label } from '../svg/label.ts'
import type { Box } from '../svg/box.ts'
import { group, type SvgNode } from '../svg/svg-node.ts'
import { fittingText } from '../svg/text-width.ts'
import type { ChartTheme } from '../theme/chart-theme.ts'

/** In the middle of a plot that has nothing to show. */
export function drawNoValues(plot: Box, theme: ChartTheme, words = 'No values yet'): SvgNode {
  const text = fittingText([words], { sizePx: FONT_PX.note, widthPx: plot.width - 8 })
  const place = { x: plot.left + plot.width / 2, y: plot.top + plot.height / 2 + 4 }
  return group({ class: 'chart-no-values' }, [
    label({
      ...place,
      text,
      colour: theme.mutedText,
      sizePx: FONT_PX.note,
      anchor: 'middle',
      halo: theme.background,
    }),
  ])
}
