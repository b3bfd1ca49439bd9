import { valueText } from './axes/format-value.ts'
import { frequencyAxis } from './axes/frequency-axis.ts'
import { frequencyDomain } from './axes/frequency-domain.ts'
import { valueAxis, type ValueAxis } from './axes/value-axis.ts'
import { extentOf } from './curves/extent-of.ts'
import { chartDocument } from './frame/chart-document.ts'
import type { ChartFrame } from './frame/chart-frame.ts'
import type { ChartRun } from './frame/chart-run.ts'
import type { FrequencyChart } from './frame/chart.ts'
import { drawHeading } from './frame/draw-heading.ts'
import { drawLegend } from './frame/draw-legend.ts'
import type { LegendEntry } from './frame/legend-entry.ts'
import { layoutPlot } from './frame/plot-layout.ts'
import { beamwidthSummary } from './map/beamwidth-summary.ts'
import { colourSteps, type ColourStep } from './map/colour-steps.ts'
import { COLOUR_BAR_PX, drawColourBar } from './map/draw-colour-bar.ts'
import { drawMapPlot } from './map/draw-map-plot.ts'
import { mapTable } from './map/map-table.ts'
import { ON_AXIS, referenceText, type MapNormalisation } from './map/normalisation.ts'
import { normalisedLevels, planeLevels, type PlaneLevels } from './map/plane-levels.ts'
import type { PlaneName } from './map/plane-name.ts'
import type { ChartTheme } from './theme/chart-theme.ts'
import type { ColourMapName } from './theme/colour-map.ts'
import { lineStyle } from './theme/line-style.ts'
import { PAGE_THEME } from './theme/page-theme.ts'

export type DirectivityMapOptions = ChartFrame & {
  /** The first is the map, the others lay their emphasised lines over it. */
  readonly runs: readonly ChartRun[]
  readonly plane: PlaneName
  /** To the axis unless told. */
  readonly normalisation?: MapNormalisation | undefined
  /** Of the strong line. −6 dB unless told; none is drawn at what is no number. */
  readonly emphasisedDb?: number | undefined
  /** `viridis` unless told. */
  readonly colourMap?: ColourMapName | undefined
}

export type DirectivityMap = FrequencyChart & {
  readonly colourSteps: readonly ColourStep[]
  readonly yAt: (angleDeg: number) => number
  readonly angleAt: (y: number) => number
}

/**
 * Level over frequency and angle in steps of 3 dB, with contours and an emphasised line, of −6 dB unless told: re the
 * reference of the map, or re the axis where levels are absolute.
 */
export function directivityMap(options: DirectivityMapOptions): DirectivityMap {
  const { runs, plane, normalisation = ON_AXIS, colourMap = 'viridis', emphasisedDb = -6 } = options
  const theme = options.theme ?? PAGE_THEME
  const absolute = runs.map(({ curves }) => planeLevels(curves, plane))
  const shown = normalisedLevels(absolute[0] ?? NO_LEVELS, normalisation)
  const relative = absolute.map((levels) =>
    normalisedLevels(levels, normalisation === 'none' ? ON_AXIS : normalisation),
  )
  const steps = colourSteps({ normalisation, highestDb: highestLevel(shown), colourMap })
  const legend = overlayLegend(runs, emphasisedDb, theme)
  const layout = layoutPlot({ frame: options, legend, barHeightPx: COLOUR_BAR_PX })
  const frequencies = runs.map(({ curves }) => curves.frequenciesHz)
  const x = frequencyAxis(frequencyDomain(frequencies, options.frequencyRangeHz), layout.plot)
  const y = angleAxis(absolute, [layout.plot.top + layout.plot.height, layout.plot.top])
  const title = `Directivity, ${plane}`
  const name = runs[0]?.name ?? ''
  const reference = referenceText(normalisation)
  const unit = normalisation === 'none' ? 'dB re 20 µPa' : `dB ${reference}`
  const summary = `Directivity map in the ${plane} plane, dB ${reference}, of ${name}: ${beamwidthSummary(absolute[0] ?? NO_LEVELS)}.`
  const heading = {
    title,
    subtitle: name,
    note: 'linear between solved points',
    leftUnit: headingUnit(normalisation, runs[0]),
  }
  const children = [
    ...drawMapPlot({ runs, shown, relative, steps, normalisation, emphasisedDb, x, y, layout, theme }),
    ...drawHeading(heading, layout, theme),
    drawColourBar(steps, {
      layout,
      theme,
      unit,
      isRelative: normalisation !== 'none',
      emphasisedDb: normalisation === 'none' ? undefined : emphasisedDb,
    }),
    ...drawLegend(layout.legend, theme),
  ]
  const { widthPx, heightPx } = layout
  return {
    svg: chartDocument({ layout, theme, title, summary, footer: options.footer }, children),
    widthPx,
    heightPx,
    plotArea: layout.plot,
    title,
    summary,
    legend,
    table: () => mapTable(`${title}, ${name}`, shown, reference),
    frequencyRangeHz: x.domainHz,
    xAt: x.xAt,
    frequencyAt: x.frequencyAt,
    colourSteps: steps,
    yAt: y.yAt,
    angleAt: y.valueAt,
  }
}

const NO_LEVELS: PlaneLevels = { anglesDeg: [], columns: [] }

function highestLevel({ columns }: PlaneLevels): number {
  return extentOf([0, ...columns.map(({ levelsDb }) => extentOf(levelsDb ?? [])?.[1] ?? null)])?.[1] ?? 0
}

function overlayLegend(runs: readonly ChartRun[], levelDb: number, theme: ChartTheme): LegendEntry[] {
  if (runs.length < 2) return []
  return runs.map(({ name }, index) => ({
    label: `${name}, ${valueText(levelDb)} dB`,
    style: { ...lineStyle(index, theme), colour: theme.text },
  }))
}

function headingUnit(normalisation: MapNormalisation, run: ChartRun | undefined): string[] {
  const distance = run === undefined ? '' : `, ${valueText(run.curves.onAxis.distanceM, 3)} m`
  if (normalisation !== 'none')
    return [`Angle from the axis over frequency, dB ${referenceText(normalisation)}`]
  return [`Angle from the axis over frequency, dB re 20 µPa rms${distance}`, `dB re 20 µPa rms${distance}`]
}

/** Of all runs, so that an overlay has the same angles. */
function angleAxis(planes: readonly PlaneLevels[], range: readonly [number, number]): ValueAxis {
  const extent = extentOf(planes.flatMap(({ anglesDeg }) => anglesDeg)) ?? [-180, 180]
  const domain = extent[0] < extent[1] ? extent : ([-180, 180] as const)
  return valueAxis({
    domain,
    range,
    steps: [
      { major: 30, minor: 10 },
      { major: 60, minor: 10 },
      { major: 90, minor: 30 },
      { major: 180, minor: 90 },
    ],
  })
}
