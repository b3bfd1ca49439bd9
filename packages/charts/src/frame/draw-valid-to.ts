import { frequencyText } from '../axes/format-frequency.ts'
import type { FrequencyAxis } from '../axes/frequency-axis.ts'
import { isFrequency } from '../axes/frequency-domain.ts'
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
  /** Where the words stand: where the curves of the chart seldom are. */
  readonly wordsAt: 'top' | 'bottom'
  /** With a ground of their own, over the colours of a map. Over curves it would hide them. */
  readonly hasPlate: boolean
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
  const place = wordsPlace(named, { x, left, right })
  return [
    group({ class: 'chart-valid-to' }, [
      element('rect', { x, y: top, width: right - x, height, fill: theme.shade, 'fill-opacity': 0.16 }),
      element('line', {
        x1: x,
        x2: x,
        y1: top,
        y2: top + height,
        stroke: theme.shade,
        'stroke-dasharray': '3 3',
      }),
      ...drawWords(place, options),
    ]),
  ]
}

type WordsPlace = { readonly text: string; readonly x: number; readonly anchor: 'start' | 'end' }

const GAP_PX = 7

/** The longest wording that fits in the shade or, else, on the other side of the line. */
function wordsPlace(words: readonly string[], line: { x: number; left: number; right: number }): WordsPlace {
  const inside = { x: line.x + GAP_PX, anchor: 'start' } as const
  const outside = { x: line.x - GAP_PX, anchor: 'end' } as const
  for (const text of words) {
    const width = textWidth(text, sizePx) + 2 * GAP_PX
    if (width <= line.right - line.x) return { text, ...inside }
    if (width <= line.x - line.left) return { text, ...outside }
  }
  return { text: fittingText(words, { sizePx, widthPx: line.x - line.left - 2 * GAP_PX }), ...outside }
}

const sizePx = FONT_PX.tick

function drawWords(
  { text, x, anchor }: WordsPlace,
  { layout, theme, wordsAt, hasPlate }: ValidToOptions,
): SvgNode[] {
  if (text === '') return []
  const { top, height } = layout.plot
  const y = wordsAt === 'top' ? top + 14.2 : top + height - 7
  const width = textWidth(text, sizePx) + 8
  const left = anchor === 'start' ? x - 4 : x + 4 - width
  const ground = {
    x: left,
    y: y - 11,
    width,
    height: 15,
    rx: 3,
    fill: theme.background,
    'fill-opacity': 0.85,
  }
  return [
    ...(hasPlate ? [element('rect', ground)] : []),
    label({ x, y, text, colour: theme.mutedText, sizePx, anchor }),
  ]
}

function lowestValidTo(runs: readonly ChartRun[]): { name: string; validToHz: number } | undefined {
  const known = runs.flatMap(({ name, validToHz }) =>
    validToHz !== undefined && isFrequency(validToHz) ? [{ name, validToHz }] : [],
  )
  return known.toSorted((a, b) => a.validToHz - b.validToHz)[0]
}
