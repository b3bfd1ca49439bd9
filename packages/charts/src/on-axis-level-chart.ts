import { levelDomain, levelScaleNote, type LevelScale } from './axes/level-domain.ts'
import { valueText } from './axes/format-value.ts'
import { curvePoints } from './curves/curve-points.ts'
import { lineChart, type LineChart, type LineChartFrame } from './curves/line-chart.ts'
import { phaseSeries, type PhaseOptions } from './curves/phase-series.ts'
import { runSeries } from './curves/run-series.ts'
import type { ChartRun } from './frame/chart-run.ts'
import type { ChartSeries } from './curves/chart-series.ts'
import type { ChartTheme } from './theme/chart-theme.ts'
import { PAGE_THEME } from './theme/page-theme.ts'
import { curveSummary } from './values/curve-summary.ts'

export type OnAxisLevelChartOptions = LineChartFrame & {
  readonly runs: readonly ChartRun[]
  /** `span-50` unless told. */
  readonly levelScale?: LevelScale | undefined
  /** Draws the phase on an axis of its own on the right. */
  readonly phase?: PhaseOptions | undefined
  /** Draws the radiated power as well, dB re 1 pW, on the axis of the level. */
  readonly hasPower?: boolean | undefined
}

const UNKNOWN_DISTANCE = 'an unknown distance'

/** Level on the axis, dB re 20 µPa rms, at the distance of the result; the phase on request. */
export function onAxisLevelChart(options: OnAxisLevelChartOptions): LineChart {
  const { runs, phase, hasPower = false } = options
  const theme = options.theme ?? PAGE_THEME
  const scale = options.levelScale ?? 'span-50'
  const levels = runSeries(runs, {
    points: ({ curves }) => curvePoints(curves.frequenciesHz, curves.onAxis.levelDb),
    theme,
    unit: 'dB',
    reference: (run) => `re 20 µPa rms, ${distanceText(run)} from ${originText(run)}`,
    ...(phase === undefined && !hasPower ? {} : { part: 'level' }),
  })
  const powers = hasPower ? powerSeries(runs, theme) : []
  const phases = phase === undefined ? [] : phaseSeries(runs, { ...phase, theme })
  // A fitted axis fits what is in view; a fixed span stays where it is while the view moves along the curve.
  const [fromHz, toHz] = (scale === 'fit' ? options.frequencyRangeHz : undefined) ?? [0, Infinity]
  const levelsDb = [...levels, ...powers].flatMap(({ points }) =>
    points
      .filter(({ frequencyHz }) => frequencyHz >= fromHz && frequencyHz <= toHz)
      .map(({ value }) => value),
  )
  const distance = commonDistance(runs)
  const what = distance === undefined ? 'dB re 20 µPa rms' : `dB re 20 µPa rms, ${distance}`
  const origin = commonOrigin(runs)
  return lineChart(options, {
    title: phase === undefined ? 'On-axis level' : 'On-axis level and phase',
    note: levelScaleNote(scale),
    summary: curveSummary({ what: 'On-axis level', unit: what, runs, points: levels[0]?.points ?? [] }),
    runs,
    series: [...levels, ...powers, ...phases],
    emptyEnd: 'bottom',
    left: {
      unit: [
        ...(hasPower ? ['dB re 20 µPa rms; power dB re 1 pW'] : []),
        ...(distance === undefined ? [] : [`dB re 20 µPa rms, ${distance}${origin}`, what]),
        'dB re 20 µPa rms',
        'dB re 20 µPa',
      ],
      domain: (heightInDecades) => levelDomain({ scale, levelsDb, heightInDecades }),
      steps: [
        { major: 5, minor: 1 },
        { major: 10, minor: 5 },
        { major: 20, minor: 10 },
        { major: 50, minor: 10 },
      ],
    },
    right:
      phase === undefined
        ? undefined
        : {
            unit: ['Phase re source velocity, °', 'Phase, °', '°'],
            domain: () => [-180, 180],
            steps: [
              { major: 90, minor: 30 },
              { major: 180, minor: 90 },
            ],
          },
  })
}

function distanceText({ curves: { onAxis } }: ChartRun): string {
  return Number.isFinite(onAxis.distanceM) ? `${valueText(onAxis.distanceM, 3)} m` : UNKNOWN_DISTANCE
}

const ORIGINS = { mouth: 'the mouth plane', throat: 'the throat', origin: 'the origin of the mesh' } as const

function originText({ curves: { onAxis } }: ChartRun): string {
  return ORIGINS[onAxis.origin ?? 'mouth']
}

function commonOrigin(runs: readonly ChartRun[]): string {
  const origins = new Set(runs.map(originText))
  return origins.size === 1 ? ` from ${[...origins].join('')}` : ''
}

/** Through the sphere on which the directivity index is found. */
function powerSeries(runs: readonly ChartRun[], theme: ChartTheme): ChartSeries[] {
  return runSeries(runs, {
    points: ({ curves }) => curvePoints(curves.frequenciesHz, curves.powerLevelDb ?? []),
    theme,
    unit: 'dB',
    reference: () => 're 1 pW, all of the radiated power',
    part: 'power',
    styled: (style) => ({ ...style, widthPx: 1.2, dash: style.dash ?? '6 3' }),
  })
}

/** Said on the axis where it is the same for all runs, else only in the table. */
function commonDistance(runs: readonly ChartRun[]): string | undefined {
  const distances = new Set(runs.map(distanceText))
  return distances.size === 1 && !distances.has(UNKNOWN_DISTANCE) ? [...distances][0] : undefined
}
