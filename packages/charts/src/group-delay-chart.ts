import type { TickStep } from './axes/value-axis.ts'
import { curvePoints } from './curves/curve-points.ts'
import { extentOf } from './curves/extent-of.ts'
import { lineChart, type LineChart, type LineChartFrame } from './curves/line-chart.ts'
import { runSeries } from './curves/run-series.ts'
import type { ChartRun } from './frame/chart-run.ts'
import { PAGE_THEME } from './theme/page-theme.ts'
import { curveSummary } from './values/curve-summary.ts'

export type GroupDelayChartOptions = LineChartFrame & { readonly runs: readonly ChartRun[] }

/** Smaller differences are below what a sweep resolves. */
const LEAST_SPAN_MS = 0.2

const STEPS: readonly TickStep[] = [
  { major: 0.1, minor: 0.02 },
  { major: 0.2, minor: 0.1 },
  { major: 0.5, minor: 0.1 },
]

/**
 * −dφ/dω on the axis, ms, without the time that sound takes from the mouth plane; zero is in view and has a line. A gap
 * where the phase turns too far between neighbouring frequencies to tell.
 */
export function groupDelayChart(options: GroupDelayChartOptions): LineChart {
  const { runs } = options
  const series = runSeries(runs, {
    points: ({ curves }) => curvePoints(curves.frequenciesHz, curves.onAxis.groupDelayMs ?? []),
    theme: options.theme ?? PAGE_THEME,
    unit: 'ms',
    reference: () => '−dφ/dω on the axis, as from the mouth plane',
  })
  const values = series.flatMap(({ points }) => points.map(({ value }) => value))
  const [lowest, highest] = extentOf(values) ?? [0, 1]
  return lineChart(options, {
    title: 'Group delay',
    note: '',
    summary: curveSummary({
      what: 'Group delay on the axis',
      unit: 'ms later than from the mouth plane',
      runs,
      points: series[0]?.points ?? [],
    }),
    runs,
    series,
    emptyEnd: 'top',
    left: {
      unit: ['ms later than from the mouth plane', 'ms re mouth plane', 'ms'],
      domain: () => domainOf(lowest, highest),
      steps: STEPS,
    },
    referenceValues: [0],
  })
}

/** From a tenth to a tenth of the span's decade, with zero in it. */
function domainOf(lowest: number, highest: number): readonly [number, number] {
  const from = Math.min(0, lowest)
  const to = Math.max(0, highest, from + LEAST_SPAN_MS)
  const unit = 10 ** Math.floor(Math.log10(to - from)) / 2
  return [Math.floor(from / unit) * unit, Math.ceil((to * 1.02) / unit) * unit]
}
