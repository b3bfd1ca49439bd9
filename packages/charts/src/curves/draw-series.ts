import { line } from 'd3-shape'
import type { LineStyle } from '../theme/line-style.ts'
import { element, group, type SvgNode } from '../svg/svg-node.ts'
import type { ChartSeries } from './chart-series.ts'
import type { SolvedPoint } from './curve-points.ts'

type SeriesScales = {
  readonly xAt: (frequencyHz: number) => number
  readonly yAt: (value: number) => number
  /** A dot at every solved frequency, not only where one stands alone. */
  readonly markers: boolean
}

/** Lines through the stretches, dots where a frequency has no neighbour. */
export function drawSeries(series: ChartSeries, { xAt, yAt, markers }: SeriesScales): SvgNode {
  const x = ({ frequencyHz }: SolvedPoint) => withinReach(xAt(frequencyHz))
  const y = ({ value }: SolvedPoint) => withinReach(yAt(value))
  const path = line<SolvedPoint>().x(x).y(y).digits(2)
  const joined = series.stretches.filter(({ length }) => length > 1).map((stretch) => path(stretch) ?? '')
  const dots = markers
    ? series.points.flatMap(({ frequencyHz, value }) => (value === null ? [] : [{ frequencyHz, value }]))
    : series.stretches.flatMap((stretch) => (stretch.length === 1 ? stretch : []))
  const lines = joined.length === 0 ? [] : [curveLine(joined.join(''), series.style)]
  const radius = markers ? 2.1 : 2.6
  const circles = dots.map((point) =>
    element('circle', { cx: x(point), cy: y(point), r: radius, fill: series.style.colour }),
  )
  return group({ class: 'chart-series' }, [...lines, ...circles])
}

/** A browser draws nothing of a path with places in the millions of px. */
function withinReach(px: number): number {
  return Math.min(1e5, Math.max(-1e5, px))
}

export function curveLine(d: string, style: LineStyle): SvgNode {
  return element('path', {
    d,
    fill: 'none',
    stroke: style.colour,
    'stroke-width': style.widthPx,
    'stroke-dasharray': style.dash,
    'stroke-linejoin': 'round',
  })
}
