import type { TickStep } from './axes/value-axis.ts'
import { curvePoints } from './curves/curve-points.ts'
import { lineChart, type LineChart, type LineChartFrame } from './curves/line-chart.ts'
import { extentOf } from './curves/extent-of.ts'
import { runSeries } from './curves/run-series.ts'
import type { ChartRun } from './frame/chart-run.ts'
import type { LineStyle } from './theme/line-style.ts'
import { PAGE_THEME } from './theme/page-theme.ts'
import { curveSummary } from './values/curve-summary.ts'

export type ThroatImpedanceChartOptions = LineChartFrame & {
  readonly runs: readonly ChartRun[]
  /** Numbers that are not over ρc: the axis fits them, and 1 has no line. Say in `unit` what they are. */
  readonly isAbsolute?: boolean | undefined
}

/** A curve that dips below 0 by less does not take half a unit of the axis. */
const SLIGHT = 0.04

/** Labels have two decimals. */
const LEAST_SPAN = 0.1

const STEPS: readonly TickStep[] = [
  { major: 0.5, minor: 0.1 },
  { major: 1, minor: 0.5 },
  { major: 2, minor: 1 },
  { major: 5, minor: 1 },
]

/**
 * Real (thick) and imaginary part (thin) of Z/(ρc) in the throat; at least 0 to 2 is in view, 1 has a line. A part that
 * no run lists is left out.
 */
export function throatImpedanceChart(options: ThroatImpedanceChartOptions): LineChart {
  const { runs, isAbsolute = false } = options
  const theme = options.theme ?? PAGE_THEME
  const reference = () =>
    isAbsolute ? 'as given' : 'mean throat pressure over velocity, over ρc; e^(+jωt), a mass is positive'
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
  const lists = (part: 're' | 'im') => runs.some(({ curves }) => curves.throatImpedance[part].length > 0)
  const series = real.flatMap((one, index) => [
    ...(lists('re') || !lists('im') ? [one] : []),
    ...(lists('im') || !lists('re') ? [imaginary[index] ?? one] : []),
  ])
  const extent = extentOf(series.flatMap(({ points }) => points.map(({ value }) => value))) ?? [0, 2]
  const axis = isAbsolute ? fittedAxis(extent) : normalisedAxis(extent)
  const zero = axis.domain[0] < 0 ? [0] : []
  return lineChart(options, {
    title: 'Throat impedance',
    note: '',
    summary: curveSummary({
      what: `Throat impedance, ${lists('re') ? 'real' : 'imaginary'} part`,
      unit: isAbsolute ? 'as given' : 'Z/(ρc)',
      runs,
      points: series[0]?.points ?? [],
    }),
    runs,
    series,
    emptyEnd: 'top',
    left: {
      unit: ['Z/(ρc), e^(+jωt): a mass is positive', 'Z/(ρc), mass positive', 'Z/(ρc)'],
      domain: () => axis.domain,
      steps: axis.steps,
    },
    referenceValues: isAbsolute ? zero : [...zero, 1],
  })
}

type Axis = { readonly domain: readonly [number, number]; readonly steps: readonly TickStep[] }

function normalisedAxis([lowest, highest]: readonly [number, number]): Axis {
  return {
    domain: [Math.min(0, Math.floor((lowest + SLIGHT) * 2) / 2), Math.max(2, Math.ceil(highest * 2) / 2)],
    steps: STEPS,
  }
}

/** From a round number to a round number, with 0 in view. */
function fittedAxis([lowest, highest]: readonly [number, number]): Axis {
  const from = Math.min(0, lowest)
  const to = Math.max(highest * 1.02, from + LEAST_SPAN, 0)
  const decade = 10 ** Math.floor(Math.log10(to - from))
  const unit = decade / 2
  return {
    domain: [Math.floor(from / unit) * unit, Math.ceil(to / unit) * unit],
    steps: STEPS.map(({ major, minor }) => ({ major: (major * decade) / 10, minor: (minor * decade) / 10 })),
  }
}
