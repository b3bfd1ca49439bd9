import type { Box } from '../svg/box.ts'
import type { ChartFrame } from './chart-frame.ts'
import type { LegendEntry } from './legend-entry.ts'
import { layoutLegend, type LegendPlace } from './legend-layout.ts'

export type PlotLayout = {
  readonly widthPx: number
  readonly heightPx: number
  readonly plot: Box
  /** Baselines; absent where there is no such row. */
  readonly titleY?: number
  readonly unitsY: number
  readonly legend: readonly LegendPlace[]
  /** Upper edge of the row that a colour bar takes. */
  readonly barTop: number
  readonly xTitleY?: number
  readonly footerY?: number
}

type LayoutOptions = {
  readonly frame: ChartFrame
  readonly legend: readonly LegendEntry[]
  /** Which margins it needs; `left` unless told. A polar plot has none and takes what there is. */
  readonly axes?: 'left' | 'both' | 'none' | undefined
  readonly barHeightPx?: number
}

/** From the edge of the chart to its words. */
export const EDGE_PX = 12

// The left edge is the same in every chart, so that the frequency axes of a column of charts stand under each other.
const MARGINS_PX = {
  left: { left: 44, right: 16 },
  both: { left: 44, right: 44 },
  none: { left: EDGE_PX, right: EDGE_PX },
} as const
const TITLE_PX = 20
const UNITS_PX = 18
const TICKS_PX = 18
const X_TITLE_PX = 16
const FOOTER_PX = 16
const LOW_CHART_PX = 190
const LEAST_PLOT_PX = 20

/** Rows from top to bottom: title, units of the axes, legend or colour bar, plot, ticks, title of the axis, footer. */
export function layoutPlot({ frame, legend, axes = 'left', barHeightPx = 0 }: LayoutOptions): PlotLayout {
  const widthPx = sizePx(frame.widthPx, 160)
  const heightPx = sizePx(frame.heightPx, 120)
  const margins = MARGINS_PX[axes]
  const hasTitle = frame.showTitle !== false
  const hasFooter = frame.footer !== undefined
  const hasXTitle = axes !== 'none' && heightPx >= LOW_CHART_PX
  const unitsBottom = 4 + (hasTitle ? TITLE_PX : 0) + UNITS_PX
  const rows = layoutLegend(frame.showLegend === false ? [] : legend, widthPx - 2 * EDGE_PX)
  const barTop = unitsBottom + rows.heightPx
  const top = barTop + barHeightPx + 4
  const tickRows = axes === 'none' ? 0 : TICKS_PX + (hasXTitle ? X_TITLE_PX : 0)
  const below = tickRows + (hasFooter ? FOOTER_PX : 4)
  const height = Math.max(LEAST_PLOT_PX, heightPx - below - top)
  const bottom = top + height
  return {
    widthPx,
    heightPx: bottom + below,
    plot: { left: margins.left, top, width: widthPx - margins.left - margins.right, height },
    unitsY: unitsBottom - 5,
    legend: rows.places.map((place) => ({ ...place, x: place.x + EDGE_PX, y: place.y + unitsBottom })),
    barTop,
    ...(hasTitle ? { titleY: 17 } : {}),
    ...(hasXTitle ? { xTitleY: bottom + TICKS_PX + 11 } : {}),
    ...(hasFooter ? { footerY: bottom + below - 5 } : {}),
  }
}

function sizePx(wanted: number, least: number): number {
  return Number.isFinite(wanted) ? Math.min(10_000, Math.max(least, wanted)) : least
}
