import { LIGHT_THEME, lineStyle, textWidth, toSvgText, type SvgNode } from '@hornbench/charts'
import { axisTicks, scaleOf, type AxisScale } from './plot-axis.ts'

type PlotSeries = {
  readonly name: string
  readonly points: readonly (readonly [x: number, y: number])[]
  /** What it is drawn as; a line with dots unless told. */
  readonly look?: 'line' | 'dots' | 'line and dots'
}

type PlotAxis = {
  /** With its unit. */
  readonly label: string
  readonly scale: AxisScale
  /** From the values unless told. */
  readonly domain?: readonly [number, number]
}

export type Plot = {
  readonly title: string
  readonly x: PlotAxis
  readonly y: PlotAxis
  readonly series: readonly PlotSeries[]
  /** Horizontal lines with a word on them: tolerances. */
  readonly limits?: readonly { readonly value: number; readonly label: string }[]
}

const WIDTH = 760
const BOX = { left: 74, top: 44, width: 662, height: 300 }
const LEGEND_ROW = 20
const FONT = { title: 15, label: 12.5, tick: 11.5 } as const

/** A plot on a white ground as the text of an SVG file, with everything in it that it needs to be read. */
export function drawPlot({ title, x, y, series, limits = [] }: Plot): string {
  const all = series.flatMap(({ points }) => points)
  const xs = x.domain ?? extent(all.map(([value]) => value))
  const ys = y.domain ?? extent([...all.map(([, value]) => value), ...limits.map(({ value }) => value)])
  const across = scaleOf(x.scale, xs)
  const upwards = scaleOf(y.scale, ys)
  const xAt = (value: number) => BOX.left + BOX.width * across.share(value)
  const yAt = (value: number) => BOX.top + BOX.height * (1 - upwards.share(value))
  const legend = placeLegend(series)
  const height = BOX.top + BOX.height + 52 + legend.rows * LEGEND_ROW + 8
  return toSvgText(
    element(
      'svg',
      { width: WIDTH, height, viewBox: `0 0 ${WIDTH} ${height}`, 'font-family': LIGHT_THEME.fontFamily },
      [
        element('rect', { width: WIDTH, height, fill: '#ffffff' }),
        text(title, { x: BOX.left, y: 26, size: FONT.title, weight: 600 }),
        ...axisTicks(x.scale, across.domain).flatMap((tick) => verticalTick(xAt(tick.value), tick.label)),
        ...axisTicks(y.scale, upwards.domain).flatMap((tick) => horizontalTick(yAt(tick.value), tick.label)),
        element('rect', {
          x: BOX.left,
          y: BOX.top,
          width: BOX.width,
          height: BOX.height,
          fill: 'none',
          stroke: LIGHT_THEME.axis,
        }),
        ...limits.flatMap(({ value, label }) => limitLine(yAt(value), label)),
        ...series.flatMap((one, index) =>
          drawSeries(one, {
            index,
            points: one.points
              .filter(([px, py]) => across.holds(px) && upwards.holds(py))
              .map(([px, py]) => [xAt(px), yAt(py)] as const),
          }),
        ),
        text(x.label, {
          x: BOX.left + BOX.width / 2,
          y: BOX.top + BOX.height + 40,
          size: FONT.label,
          anchor: 'middle',
        }),
        element('g', { transform: `translate(18 ${BOX.top + BOX.height / 2}) rotate(-90)` }, [
          text(y.label, { x: 0, y: 0, size: FONT.label, anchor: 'middle' }),
        ]),
        ...legend.nodes(BOX.top + BOX.height + 62),
      ],
    ),
  )
}

function drawSeries(
  { look = 'line and dots' }: PlotSeries,
  { index, points }: { index: number; points: readonly (readonly [number, number])[] },
): SvgNode[] {
  const { colour, dash, widthPx } = lineStyle(index, LIGHT_THEME)
  const path = points.map(([px, py], i) => `${i === 0 ? 'M' : 'L'}${px.toFixed(1)} ${py.toFixed(1)}`).join('')
  const dots = points.map(([px, py]) => element('circle', { cx: px, cy: py, r: 3, fill: colour }))
  const line = element('path', {
    d: path,
    fill: 'none',
    stroke: colour,
    'stroke-width': widthPx,
    'stroke-linejoin': 'round',
    ...(dash !== undefined && { 'stroke-dasharray': dash }),
  })
  return [...(look === 'dots' ? [] : [line]), ...(look === 'line' ? [] : dots)]
}

function verticalTick(px: number, label: string | undefined): SvgNode[] {
  const bottom = BOX.top + BOX.height
  return [
    gridLine({ x1: px, x2: px, y1: BOX.top, y2: bottom }, label !== undefined),
    ...(label === undefined
      ? []
      : [text(label, { x: px, y: bottom + 17, size: FONT.tick, anchor: 'middle' })]),
  ]
}

function horizontalTick(py: number, label: string | undefined): SvgNode[] {
  return [
    gridLine({ x1: BOX.left, x2: BOX.left + BOX.width, y1: py, y2: py }, label !== undefined),
    ...(label === undefined
      ? []
      : [text(label, { x: BOX.left - 8, y: py + 4, size: FONT.tick, anchor: 'end' })]),
  ]
}

function gridLine(ends: Record<string, number>, isLabelled: boolean): SvgNode {
  return element('line', { ...ends, stroke: isLabelled ? LIGHT_THEME.grid : LIGHT_THEME.minorGrid })
}

function limitLine(py: number, label: string): SvgNode[] {
  const right = BOX.left + BOX.width
  return [
    element('line', {
      x1: BOX.left,
      x2: right,
      y1: py,
      y2: py,
      stroke: LIGHT_THEME.reference,
      'stroke-dasharray': '6 4',
    }),
    text(label, { x: right - 6, y: py - 5, size: FONT.tick, anchor: 'end', colour: LIGHT_THEME.mutedText }),
  ]
}

/** Names below the plot, as many in a row as fit. */
function placeLegend(series: readonly PlotSeries[]) {
  let left: number = BOX.left
  let row = 0
  const places = series.map(({ name }) => {
    const width = 34 + textWidth(name, FONT.label) + 18
    if (left + width > WIDTH && left > BOX.left) {
      left = BOX.left
      row += 1
    }
    const place = { left, row }
    left += width
    return place
  })
  const nodes = (top: number) =>
    series.flatMap((one, index) => {
      const place = places[index] ?? { left: BOX.left, row: 0 }
      const py = top + place.row * LEGEND_ROW
      const sample = [
        [place.left, py] as const,
        [place.left + 14, py] as const,
        [place.left + 28, py] as const,
      ]
      return [
        ...drawSeries(one, { index, points: one.look === 'dots' ? sample.slice(1, 2) : sample }),
        text(one.name, { x: place.left + 34, y: py + 4, size: FONT.label }),
      ]
    })
  return { rows: row + 1, nodes }
}

type TextOptions = {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly anchor?: 'middle' | 'end'
  readonly weight?: number
  readonly colour?: string
}

function text(words: string, { x, y, size, anchor, weight, colour }: TextOptions): SvgNode {
  return element(
    'text',
    {
      x,
      y,
      fill: colour ?? LIGHT_THEME.text,
      'font-size': size,
      ...(anchor !== undefined && { 'text-anchor': anchor }),
      ...(weight !== undefined && { 'font-weight': weight }),
    },
    [words],
  )
}

function element(
  tag: string,
  attributes: Readonly<Record<string, string | number>>,
  children: SvgNode['children'] = [],
): SvgNode {
  const rounded = Object.entries(attributes).map(([name, value]) => [
    name,
    typeof value === 'number' ? Math.round(10 * value) / 10 : value,
  ])
  return { tag, attributes: Object.fromEntries(rounded) as SvgNode['attributes'], children }
}

function extent(values: readonly number[]): readonly [number, number] {
  const finite = values.filter(Number.isFinite)
  return finite.length === 0 ? [0, 1] : [Math.min(...finite), Math.max(...finite)]
}
