import { valueText } from './axes/format-value.ts'
import { levelDomain } from './axes/level-domain.ts'
import type { ChartSeries } from './curves/chart-series.ts'
import { lineChart, type LineChart, type LineChartFrame } from './curves/line-chart.ts'
import type { ChartRun } from './frame/chart-run.ts'
import { PAGE_THEME } from './theme/page-theme.ts'
import { spinoramaSeries, SPINORAMA_PARTS } from './spinorama/spinorama-series.ts'
import { curveSummary } from './values/curve-summary.ts'

export type SpinoramaChartOptions = LineChartFrame & { readonly runs: readonly ChartRun[] }

/** As high as the level axis, so that a slope is as steep on either side; most of it is left to the levels. */
const INDEX_DOMAIN_DB = [-5, 45] as const

/**
 * Averages in the style of CTA-2034: levels on the left axis over 50 dB, the two directivity indexes on the right one,
 * dB for dB. Of several runs the listening window, the sound power and the index between them.
 */
export function spinoramaChart(options: SpinoramaChartOptions): LineChart {
  const { runs } = options
  const theme = options.theme ?? PAGE_THEME
  const parts = runs.length > 1 ? SPINORAMA_PARTS.filter(({ isCompared }) => isCompared) : SPINORAMA_PARTS
  const series = spinoramaSeries(runs, { parts, theme })
  const levelsDb = series.filter(isLevel).flatMap(({ points }) => points.map(({ value }) => value))
  const domain = levelDomain({ scale: 'span-50', levelsDb, heightInDecades: 1 })
  const distance = commonDistance(runs)
  const where = distance === undefined ? '' : `, ${distance} from the mouth centre`
  return lineChart(options, {
    title: 'Averages, CTA-2034 style',
    note: '50 dB range',
    summary: curveSummary({
      what: 'Averages in the style of CTA-2034, listening window',
      unit: `dB re 20 µPa rms${where}`,
      runs,
      points: series.find(({ column }) => column.label.endsWith('Listening window'))?.points ?? [],
    }),
    runs,
    series,
    emptyEnd: 'top',
    left: {
      unit: [`dB re 20 µPa rms${where}`, 'dB re 20 µPa rms', 'dB re 20 µPa'],
      domain: () => domain,
      steps: [
        { major: 5, minor: 1 },
        { major: 10, minor: 5 },
        { major: 20, minor: 10 },
      ],
    },
    right: {
      unit: ['Directivity index, dB', 'Index, dB', 'DI, dB'],
      domain: () => INDEX_DOMAIN_DB,
      steps: [
        { major: 5, minor: 5 },
        { major: 10, minor: 5 },
        { major: 20, minor: 10 },
      ],
    },
  })
}

function isLevel({ axis }: ChartSeries): boolean {
  return axis === 'left'
}

/** Said on the axis where it is the same for all runs, else only in the table. */
function commonDistance(runs: readonly ChartRun[]): string | undefined {
  const distances = new Set(runs.map(({ curves }) => curves.spinorama?.distanceM))
  const [distanceM] = distances
  return distances.size === 1 && distanceM !== undefined ? `${valueText(distanceM, 3)} m` : undefined
}
