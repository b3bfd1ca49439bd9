import { curvePoints } from './curves/curve-points.ts'
import { lineChart, type LineChart, type LineChartFrame } from './curves/line-chart.ts'
import { extentOf } from './curves/extent-of.ts'
import { runSeries } from './curves/run-series.ts'
import type { ChartRun } from './frame/chart-run.ts'
import { PAGE_THEME } from './theme/page-theme.ts'
import { curveSummary } from './values/curve-summary.ts'

export type DirectivityIndexChartOptions = LineChartFrame & { readonly runs: readonly ChartRun[] }

/** Directivity index over the full sphere, re the axis, dB; at least 0 to 15 dB is in view. */
export function directivityIndexChart(options: DirectivityIndexChartOptions): LineChart {
  const { runs } = options
  const series = runSeries(runs, {
    points: ({ curves }) => curvePoints(curves.frequenciesHz, curves.directivityIndexDb),
    theme: options.theme ?? PAGE_THEME,
    unit: 'dB',
    reference: () => 'on-axis over the mean of the full sphere',
  })
  const [lowest, highest] = extentOf(series.flatMap(({ points }) => points.map(({ value }) => value))) ?? [
    0, 15,
  ]
  const domain: [number, number] = [
    Math.min(0, Math.floor(lowest / 5) * 5),
    Math.max(15, Math.ceil(highest / 5) * 5),
  ]
  return lineChart(options, {
    title: 'Directivity index',
    note: '',
    summary: curveSummary({
      what: 'Directivity index',
      unit: 'dB, on-axis over the mean of the full sphere',
      runs,
      points: series[0]?.points ?? [],
    }),
    runs,
    series,
    emptyEnd: 'bottom',
    left: {
      unit: [
        'dB, on-axis over the mean of the full sphere',
        'dB, on-axis over full sphere',
        'dB re full sphere',
      ],
      domain: () => domain,
      steps: [
        { major: 5, minor: 1 },
        { major: 10, minor: 5 },
      ],
    },
    referenceValues: [0],
  })
}
