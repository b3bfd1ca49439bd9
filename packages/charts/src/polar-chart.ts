import { line } from 'd3-shape'
import { frequencyText } from './axes/format-frequency.ts'
import { valueText } from './axes/format-value.ts'
import { isFrequency } from './axes/frequency-domain.ts'
import { extentOf } from './curves/extent-of.ts'
import { curveLine } from './curves/draw-series.ts'
import { chartDocument } from './frame/chart-document.ts'
import type { ChartFrame } from './frame/chart-frame.ts'
import type { ChartRun } from './frame/chart-run.ts'
import type { Chart } from './frame/chart.ts'
import { drawHeading } from './frame/draw-heading.ts'
import { drawLegend } from './frame/draw-legend.ts'
import { drawNoValues } from './frame/draw-no-values.ts'
import { layoutPlot } from './frame/plot-layout.ts'
import { beamwidths } from './map/beamwidth.ts'
import { ON_AXIS, referenceText, type Normalisation } from './map/normalisation.ts'
import { planeLevels } from './map/plane-levels.ts'
import type { PlaneName } from './map/plane-name.ts'
import { drawPolarGrid, drawRingLabels } from './polar/draw-polar-grid.ts'
import { patternStretches } from './polar/polar-pattern.ts'
import { polarScale, type PolarScale } from './polar/polar-scale.ts'
import { polarSeries, type PolarSeries } from './polar/polar-series.ts'
import { polarTable } from './polar/polar-table.ts'
import { element, group, type SvgNode } from './svg/svg-node.ts'
import { PAGE_THEME } from './theme/page-theme.ts'

export type PolarChartOptions = Omit<ChartFrame, 'frequencyRangeHz'> & {
  readonly runs: readonly ChartRun[]
  readonly planes: readonly PlaneName[]
  /** Into the frequencies of the first run; other runs show their nearest frequency, if it is near. */
  readonly frequencyIndex: number
  /** To the axis unless told. */
  readonly normalisation?: Normalisation | undefined
}

export type PolarChart = Chart & {
  /** `null` where there is no such frequency. */
  readonly frequencyHz: number | null
  readonly series: readonly PolarSeries[]
  readonly scale: PolarScale
}

const RELATIVE = { ringDb: 6, spanDb: 30 }
const ABSOLUTE = { ringDb: 10, spanDb: 60 }

/** Level over angle at one frequency: 0° up, louder outwards, 30 dB of relative or 60 dB of absolute levels. */
export function polarChart(options: PolarChartOptions): PolarChart {
  const { runs, planes, normalisation = ON_AXIS } = options
  const theme = options.theme ?? PAGE_THEME
  const frequencyHz = chosenFrequency(runs, options.frequencyIndex)
  const series = frequencyHz === null ? [] : polarSeries(runs, { planes, frequencyHz, normalisation, theme })
  const layout = layoutPlot({ frame: options, legend: series, axes: 'none' })
  const { ringDb, spanDb } = normalisation === 'none' ? ABSOLUTE : RELATIVE
  const scale = polarScale({ area: layout.plot, outerDb: outerLevel(series, ringDb, normalisation), spanDb })
  const emphasisedDb = normalisation === 'none' ? undefined : -6
  const grid = { scale, theme, ringDb, emphasisedDb }
  const at = frequencyHz === null ? '' : ` at ${frequencyText(frequencyHz)}`
  const title = `Polar${at}`
  const reference = referenceText(normalisation)
  const name = runs.length === 1 ? (runs[0]?.name ?? '') : ''
  const note = `${spanDb} dB range`
  const leftUnit = [unitText(normalisation, runs), `dB ${reference}`]
  const isEmpty = series.every(({ points }) => points.every(({ levelDb }) => levelDb === null))
  const summary = polarSummary({ runs, series, frequencyHz, reference })
  const children = [
    drawPolarGrid(grid),
    ...series.toReversed().map((one) => drawPattern(one, scale)),
    ...(isEmpty ? [] : [drawRingLabels(grid)]),
    ...drawHeading({ title, subtitle: name, note, leftUnit }, layout, theme),
    ...drawLegend(layout.legend, theme),
    ...(isEmpty ? [drawNoValues(layout.plot, theme)] : []),
  ]
  return {
    svg: chartDocument({ layout, theme, title, summary, footer: options.footer }, children),
    widthPx: layout.widthPx,
    heightPx: layout.heightPx,
    plotArea: layout.plot,
    title,
    summary,
    legend: series.map(({ label, style }) => ({ label, style })),
    table: () => polarTable(title, series, reference),
    frequencyHz,
    series,
    scale,
  }
}

function chosenFrequency(runs: readonly ChartRun[], index: number): number | null {
  const frequencyHz = runs[0]?.curves.frequenciesHz[index]
  return frequencyHz !== undefined && isFrequency(frequencyHz) ? frequencyHz : null
}

/** Of relative levels 0 dB, or as many rings more as the loudest angle needs, so that no lobe is cut. */
function outerLevel(series: readonly PolarSeries[], ringDb: number, normalisation: Normalisation): number {
  const highest = extentOf(series.flatMap(({ points }) => points.map(({ levelDb }) => levelDb)))?.[1]
  if (normalisation === 'none') return highest === undefined ? 100 : Math.ceil(highest / ringDb) * ringDb
  return highest === undefined || highest < 0.5 ? 0 : Math.ceil(highest / ringDb) * ringDb
}

function drawPattern({ points, style }: PolarSeries, scale: PolarScale): SvgNode {
  const path = line<{ x: number; y: number }>()
    .x(({ x }) => x)
    .y(({ y }) => y)
    .digits(2)
  const stretches = patternStretches(points).map((stretch) =>
    stretch.map(({ angleDeg, levelDb }) => scale.placeOf(angleDeg, levelDb)),
  )
  const lines = stretches
    .filter(({ length }) => length > 1)
    .map((stretch) => curveLine(path(stretch) ?? '', style))
  const dots = stretches
    .filter(({ length }) => length === 1)
    .flatMap((stretch) =>
      stretch.map(({ x, y }) => element('circle', { cx: x, cy: y, r: 2.6, fill: style.colour })),
    )
  return group({ class: 'chart-series' }, [...lines, ...dots])
}

function unitText(normalisation: Normalisation, runs: readonly ChartRun[]): string {
  const distances = new Set(runs.map(({ curves }) => curves.onAxis.distanceM))
  const [distance] = distances
  const where = distances.size === 1 && distance !== undefined ? `, ${valueText(distance, 3)} m` : ''
  return `dB ${referenceText(normalisation)}${where}; angle from the axis`
}

type SummaryOptions = {
  readonly runs: readonly ChartRun[]
  readonly series: readonly PolarSeries[]
  readonly frequencyHz: number | null
  readonly reference: string
}

function polarSummary({ runs, series, frequencyHz, reference }: SummaryOptions): string {
  const names = runs.map(({ name }) => name).join(', ')
  if (frequencyHz === null) return `Polar plot of ${names}: no such frequency.`
  const widths = series.map(({ run, plane, label }) => {
    const levels = planeLevels(run.curves, plane)
    const found = beamwidths({
      ...levels,
      columns: levels.columns.filter((column) => column.frequencyHz === frequencyHz),
    })
    const width = found[0]?.widthDeg ?? null
    return `${label} ${width === null ? 'without a −6 dB beamwidth' : `−6 dB beamwidth ${Math.round(width)}°`}`
  })
  return `Polar plot of ${names} at ${frequencyText(frequencyHz)}, dB ${reference}: ${widths.join(', ')}.`
}
