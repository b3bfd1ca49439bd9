import type { ChartRun } from '../frame/chart-run.ts'
import type { ChartTheme } from '../theme/chart-theme.ts'
import { lineStyle, type LineStyle } from '../theme/line-style.ts'
import type { ValueColumn } from '../values/value-table.ts'
import type { ChartSeries } from './chart-series.ts'
import { solvedStretches, type CurvePoint } from './curve-points.ts'

type RunSeriesOptions = {
  readonly points: (run: ChartRun) => readonly CurvePoint[]
  readonly theme: ChartTheme
  readonly unit: string
  readonly reference: (run: ChartRun) => string
  /** Added to the name of the run: "Re". */
  readonly part?: string
  readonly styled?: (style: LineStyle) => LineStyle
}

/** One line for each run. */
export function runSeries(runs: readonly ChartRun[], options: RunSeriesOptions): ChartSeries[] {
  const { theme, unit, reference, part, styled = (style) => style } = options
  return runs.map((run, index) => {
    const label = part === undefined ? run.name : runs.length === 1 ? part : `${run.name} · ${part}`
    const points = options.points(run)
    const column: ValueColumn = { label, unit, reference: reference(run) }
    const style = styled(lineStyle(run.styleIndex ?? index, theme))
    return { label, style, axis: 'left', points, stretches: solvedStretches(points), column }
  })
}
