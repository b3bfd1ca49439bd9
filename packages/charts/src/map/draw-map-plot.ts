import type { FrequencyAxis } from '../axes/frequency-axis.ts'
import type { ValueAxis } from '../axes/value-axis.ts'
import type { ChartRun } from '../frame/chart-run.ts'
import { clipped } from '../frame/clipped.ts'
import { drawFrequencyGrid, drawFrequencyLabels } from '../frame/draw-frequency-axis.ts'
import { drawNoValues } from '../frame/draw-no-values.ts'
import { drawPlotFrame } from '../frame/draw-plot-frame.ts'
import { drawValidTo } from '../frame/draw-valid-to.ts'
import type { PlotLayout } from '../frame/plot-layout.ts'
import type { Box } from '../svg/box.ts'
import { group, type SvgNode } from '../svg/svg-node.ts'
import type { ChartTheme } from '../theme/chart-theme.ts'
import { lineStyle } from '../theme/line-style.ts'
import type { ColourStep } from './colour-steps.ts'
import { contourFields } from './contour-field.ts'
import { contoursThrough } from './contours-through.ts'
import { drawAngleGuides, drawAngleLabels } from './draw-angle-axis.ts'
import { drawEmphasisedContour, drawThinContours } from './draw-contours.ts'
import { drawField } from './draw-field.ts'
import type { MapNormalisation } from './normalisation.ts'
import type { PlaneLevels } from './plane-levels.ts'
import { thinContours } from './thin-contours.ts'

type MapPlotOptions = {
  readonly runs: readonly ChartRun[]
  /** Of the first run, as the colours show them. */
  readonly shown: PlaneLevels
  /** Of all runs, for the emphasised lines. */
  readonly relative: readonly PlaneLevels[]
  readonly steps: readonly ColourStep[]
  readonly normalisation: MapNormalisation
  readonly emphasisedDb: number
  readonly x: FrequencyAxis
  readonly y: ValueAxis
  readonly layout: PlotLayout
  readonly theme: ChartTheme
}

/** An emphasised line counts for more than any number of thin ones. */
const MOST_THIN = 100

/** Colours, contours, guides and axes. */
export function drawMapPlot(options: MapPlotOptions): SvgNode[] {
  const { runs, shown, relative, steps, normalisation, emphasisedDb, x, y, layout, theme } = options
  const scales = { xAt: x.xAt, yAt: y.yAt }
  const fields = shown.anglesDeg.length < 2 ? [] : contourFields(shown, scales)
  const emphasised = Number.isFinite(emphasisedDb)
    ? relative.map((levels) => contourFields(levels, scales))
    : []
  const colours = fields.flatMap((field) => drawField(field, steps))
  const lines = emphasised.flatMap((each, index) =>
    drawEmphasisedContour(each, { levelDb: emphasisedDb, dash: lineStyle(index, theme).dash }),
  )
  const thin = thinContours(steps, { normalisation, emphasisedDb })
  const thinDb = thin.map(({ levelDb }) => levelDb)
  const hiddenBy = (box: Box) =>
    sum(emphasised.flat(), (field) => MOST_THIN * contoursThrough(box, field, [emphasisedDb])) +
    sum(fields, (field) => contoursThrough(box, field, thinDb))
  return [
    drawFrequencyGrid(x, layout, theme),
    clipped(layout.plot, [
      // Neighbouring steps share their edges: smoothed, the background would show through as a hairline.
      group({ class: 'chart-colours', 'shape-rendering': 'geometricPrecision' }, colours),
      drawThinContours(fields, thin),
      drawAngleGuides(y, layout),
      ...lines.toReversed(),
    ]),
    ...drawValidTo(runs, { axis: x, layout, theme, wordsAt: hiddenBy }),
    drawPlotFrame(layout, theme),
    drawFrequencyLabels(x, layout, theme),
    drawAngleLabels(y, layout, theme),
    ...(fields.length === 0 ? [drawNoValues(layout.plot, theme)] : []),
  ]
}

function sum<Item>(items: readonly Item[], valueOf: (item: Item) => number): number {
  return items.reduce((total, item) => total + valueOf(item), 0)
}
