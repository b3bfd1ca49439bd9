import type { ChartTheme } from '../theme/chart-theme.ts'

/** What every chart can be told about its looks. */
export type ChartFrame = {
  readonly widthPx: number
  readonly heightPx: number
  /** `PAGE_THEME` unless told. */
  readonly theme?: ChartTheme | undefined
  /** Of the frequency axis, for zooming; the band of the sweep unless told. */
  readonly frequencyRangeHz?: readonly [number, number] | undefined
  /** Off where the page shows the title itself. On unless told. */
  readonly showTitle?: boolean | undefined
  /** Off where the page shows the legend itself. On unless told. */
  readonly showLegend?: boolean | undefined
  /** A line at the bottom of an export: date, run, formula, engine, elements. */
  readonly footer?: string | undefined
}
