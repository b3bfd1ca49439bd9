import { curvePoints } from './curves/curve-points.ts'
import { lineChart, type LineChart, type LineChartFrame } from './curves/line-chart.ts'
import { extentOf } from './curves/extent-of.ts'
import { runSeries } from './curves/run-series.ts'
import type { ChartRun } from './frame/chart-run.ts'
import type { LineStyle } from './theme/line-style.ts'
import { PAGE_THEME } from './theme/page-theme.ts'
import { curveSummary } from './values/curve-summary.ts'

export type ThroatImpedanceChartOptions = LineChartFrame & { readonly runs: readonly ChartRun[] }

/** A curve that dips below 0 by less does not take half a unit of the axis. */
const SLIGHT = 0.04

/** Real (thick) and imaginary part (thin) of Z/(ρc) in the throat; at least 0 to 2 is in view, 1 has a line. */
export function throatImpedanceChart(options: ThroatImpedanceChartOptions): LineChart {
  const { runs } = options
  const theme = options.theme ?? PAGE_THEME
  const reference = () => 'mean throat pressure over velocity, over ρc; e^(+jωt), a mass is positive'
  const thin = (style: LineStyle): LineStyle => ({ ...style, widthPx: 1 })
  const thick = (style: LineStyle): LineStyle => ({ ...style, widthPx: 2.2 })
  const real = runSeries(runs, {
    points: ({ curves }) => curvePoints(curves.frequenciesHz, curves.throatImpedance.re),
    theme,
    unit: '',
    reference,
    part: 'Re',
    styled: thick,
  })
  const imaginary = runSeries(runs, {
    points: ({ curves }) => curvePoints(curves.frequenciesHz, curves.throatImpedance.im),
    theme,
    unit: '',
    reference,
    part: 'Im',
    styled: thin,
  })
  const series = real.flatMap((one, index) => [one, imaginary[index] ?? one])
  const [lowest, highest] = extentOf(series.flatMap(({ points }) => points.map(({ value }) => value))) ?? [
    0, 2,
  ]
  const domain: [number, number] = [
    Math.min(0, Math.floor((lowest + SLIGHT) * 2) / 2),
    Math.max(2, Math.ceil(highest * 2) / 2),
  ]
  return lineChart(options, {
    title: 'Throat impedance',
    note: '',
    summary: curveSummary({
      what: 'Throat impedance, real part',
      unit: 'Z/(ρc)',
      runs,
      points: real[0]?.points ?? [],
    }),
    runs,
    series,
    emptyEnd: 'top',
    left: {
      unit: ['Z/(ρc), e^(+jωt): a mass is positive', 'Z/(ρc), mass positive', 'Z/(ρc)'],
      domain: () => domain,
      steps: [
        { major: 0.5, minor: 0.1 },
        { major: 1, minor: 0.5 },
        { major: 2, minor: 1 },
        { major: 5, minor: 1 },
      ],
    },
    referenceValues: domain[0] < 0 ? [0, 1] : [1],
  })
}
