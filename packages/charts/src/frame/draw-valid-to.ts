import { frequencyText } from '../axes/format-frequency.ts'
import type { FrequencyAxis } from '../axes/frequency-axis.ts'
import { isFrequency } from '../axes/frequency-domain.ts'
import type { Box } from '../svg/box.ts'
import { FONT_PX, label } from '../svg/label.ts'
import { element, group, type SvgNode } from '../svg/svg-node.ts'
import { fittingText, textWidth } from '../svg/text-width.ts'
import type { ChartTheme } from '../theme/chart-theme.ts'
import type { ChartRun } from './chart-run.ts'
import type { PlotLayout } from './plot-layout.ts'

type ValidToOptions = {
  readonly axis: FrequencyAxis
  readonly layout: PlotLayout
  readonly theme: ChartTheme
  /**
   * Where the words stand. Over curves: where these seldom are. Over the colours of a map, on a ground of their own:
   * where that hides least, told how much it hides in a box.
   */
  readonly wordsAt: 'top' | 'bottom' | ((box: Box) => number)
}

/**
 * Shades what lies above the frequency up to which a mesh is fine enough and says so; of several runs the lowest counts,
 * and is named.
 */
export function drawValidTo(runs: readonly ChartRun[], options: ValidToOptions): SvgNode[] {
  const { axis, layout, theme } = options
  const lowest = lowestValidTo(runs)
  if (lowest === undefined || lowest.validToHz >= axis.domainHz[1]) return []
  const { left, top, width, height } = layout.plot
  const right = left + width
  const x = Math.max(left, axis.xAt(lowest.validToHz))
  const frequency = frequencyText(lowest.validToHz)
  const words = [`mesh valid to ${frequency}`, `valid to ${frequency}`]
  const named = runs.length > 1 ? [`mesh valid to ${frequency} · ${lowest.name}`, ...words] : words
  const places = wordsPlaces(named, { x, left, right })
  return [
    group({ class: 'chart-valid-to' }, [
      element('rect', { x, y: top, width: right - x, height, fill: theme.shade, 'fill-opacity': 0.16 }),
      ...meshLimitedShade(runs, options),
      element('line', {
        x1: x,
        x2: x,
        y1: top,
        y2: top + height,
        stroke: theme.shade,
        'stroke-dasharray': '3 3',
      }),
      ...drawWords(places, options),
    ]),
  ]
}

/** Of several runs the lowest frequency counts here too. */
function meshLimitedShade(
  runs: readonly ChartRun[],
  { axis, layout: { plot }, theme }: ValidToOptions,
): SvgNode[] {
  const fromHz = Math.min(...runs.map(({ meshLimitedFromHz }) => meshLimitedFromHz ?? Infinity))
  if (!isFrequency(fromHz) || fromHz > axis.domainHz[1]) return []
  const x = Math.max(plot.left, axis.xAt(fromHz))
  const width = plot.left + plot.width - x
  const place = { x, y: plot.top, width, height: plot.height }
  return [element('rect', { class: 'chart-mesh-limited', ...place, fill: theme.shade, 'fill-opacity': 0.3 })]
}

type WordsPlace = { readonly text: string; readonly x: number; readonly anchor: 'start' | 'end' }

const GAP_PX = 7
const ROW_PX = 16
const sizePx = FONT_PX.tick

/** The longest wording that fits in the shade or on the other side of the line: all places where it fits. */
function wordsPlaces(
  words: readonly string[],
  line: { x: number; left: number; right: number },
): WordsPlace[] {
  const inside = { x: line.x + GAP_PX, anchor: 'start' } as const
  const outside = { x: line.x - GAP_PX, anchor: 'end' } as const
  for (const text of words) {
    const width = textWidth(text, sizePx) + 2 * GAP_PX
    const places = [
      ...(width <= line.right - line.x ? [{ text, ...inside }] : []),
      ...(width <= line.x - line.left ? [{ text, ...outside }] : []),
    ]
    if (places.length > 0) return places
  }
  const text = fittingText(words, { sizePx, widthPx: line.x - line.left - 2 * GAP_PX })
  return text === '' ? [] : [{ text, ...outside }]
}

function drawWords(places: readonly WordsPlace[], { layout, theme, wordsAt }: ValidToOptions): SvgNode[] {
  const { top, height } = layout.plot
  const [first] = places
  if (first === undefined) return []
  if (typeof wordsAt !== 'function') {
    const y = wordsAt === 'top' ? top + 14.2 : top + height - 7
    return [label({ ...first, y, colour: theme.mutedText, sizePx })]
  }
  const candidates = rowsBetween(top + 14.2, top + height - 7).flatMap((y) =>
    places.map((place) => ({ ...place, y, ground: groundOf(place, y) })),
  )
  const least = Math.min(...candidates.map(({ ground }) => wordsAt(ground)))
  const best = candidates.find(({ ground }) => wordsAt(ground) === least)
  if (best === undefined) return []
  const { left, top: y, width, height: groundHeight } = best.ground
  const plate = { x: left, y, width, height: groundHeight, rx: 3, fill: theme.background }
  return [
    element('rect', { ...plate, 'fill-opacity': 0.85 }),
    label({ ...best, colour: theme.mutedText, sizePx }),
  ]
}

/** Baselines from both ends towards the middle: of places that are as good, the outer ones. */
function rowsBetween(first: number, last: number): number[] {
  const half = Math.max(0, Math.floor((last - first) / ROW_PX / 2))
  return Array.from({ length: half + 1 }, (_, index) => [
    first + index * ROW_PX,
    last - index * ROW_PX,
  ]).flat()
}

function groundOf({ text, x, anchor }: WordsPlace, y: number): Box {
  const width = textWidth(text, sizePx) + 8
  return { left: anchor === 'start' ? x - 4 : x + 4 - width, top: y - 11, width, height: 15 }
}

function lowestValidTo(runs: readonly ChartRun[]): { name: string; validToHz: number } | undefined {
  const known = runs.flatMap(({ name, validToHz }) =>
    validToHz !== undefined && isFrequency(validToHz) ? [{ name, validToHz }] : [],
  )
  return known.toSorted((a, b) => a.validToHz - b.validToHz)[0]
}
