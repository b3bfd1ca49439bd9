import type { ChartTheme } from './chart-theme.ts'

export type LineStyle = {
  readonly colour: string
  /** `stroke-dasharray`; `undefined` for a solid line. */
  readonly dash: string | undefined
  readonly widthPx: number
}

const DASHES = [undefined, '7 3', '2 2.5', '10 3 2 3', '15 4', '4 2 1.5 2'] as const

/**
 * How the line of the nth run looks: colour and dash both differ from its neighbours, so that it reads in greyscale.
 * No two of the first 36 are the same.
 */
export function lineStyle(index: number, theme: ChartTheme): LineStyle {
  const nth = Number.isFinite(index) ? Math.max(0, Math.trunc(index)) : 0
  const round = Math.floor(nth / DASHES.length)
  return {
    colour: theme.series[nth % theme.series.length] ?? theme.text,
    dash: DASHES[(nth + round) % DASHES.length],
    widthPx: 1.8,
  }
}
