import { lineChart, type LineChart, type LineChartFrame } from './curves/line-chart.ts'
import { runSeries } from './curves/run-series.ts'
import type { ChartRun } from './frame/chart-run.ts'
import { beamSides, beamwidths } from './map/beamwidth.ts'
import { beamwidthSummary } from './map/beamwidth-summary.ts'
import { planeLevels } from './map/plane-levels.ts'
import type { PlaneName } from './map/plane-name.ts'
import { PAGE_THEME } from './theme/page-theme.ts'

export type BeamwidthChartOptions = LineChartFrame & {
  readonly runs: readonly ChartRun[]
  readonly plane: PlaneName
}

/** The −6 dB beamwidth over frequency, re the level on the axis. */
export function beamwidthChart(options: BeamwidthChartOptions): LineChart {
  const { runs, plane } = options
  const planes = runs.map(({ curves }) => planeLevels(curves, plane))
  const isOneSided = planes.some(({ anglesDeg }) => beamSides(anglesDeg).length === 1)
  const measure = isOneSided ? 'twice the angle of one side' : 'both sides together'
  const series = runSeries(runs, {
    points: ({ curves }) =>
      beamwidths(planeLevels(curves, plane)).map(({ frequencyHz, widthDeg }) => ({
        frequencyHz,
        value: widthDeg,
      })),
    theme: options.theme ?? PAGE_THEME,
    unit: '°',
    reference: () => `−6 dB re axis, ${plane} plane, ${measure}`,
  })
  const widest = Math.max(0, ...series.flatMap(({ points }) => points.map(({ value }) => value ?? 0)))
  const [first] = planes
  const said = first === undefined ? 'no values yet' : beamwidthSummary(first)
  return lineChart(options, {
    title: `Beamwidth, ${plane}`,
    note: '',
    summary: `Beamwidth in the ${plane} plane of ${runs.map(({ name }) => name).join(', ')}: ${said}.`,
    runs,
    series,
    emptyEnd: 'top',
    left: {
      unit: [`Degrees, −6 dB re axis, ${measure}`, 'Degrees, −6 dB re axis'],
      domain: () => [0, widest > 180 ? 360 : 180],
      steps: [
        { major: 30, minor: 10 },
        { major: 60, minor: 30 },
        { major: 90, minor: 30 },
        { major: 180, minor: 90 },
      ],
    },
  })
}
