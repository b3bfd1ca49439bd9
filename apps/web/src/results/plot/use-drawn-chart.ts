import type { Chart, ChartTheme, FrequencyChart } from '@hornbench/charts'
import { useDeferredValue, useMemo } from 'react'
import type { ElementSize } from './use-element-size.ts'

/** What a page tells a chart, besides its data. */
export type DrawFrame = ElementSize & {
  readonly frequencyRangeHz?: readonly [number, number]
  readonly showTitle?: boolean
  readonly showLegend?: boolean
  readonly footer?: string
  readonly theme?: ChartTheme
}

/** Draws one chart. Must keep its identity for as long as the chart is to stay as it is. */
export type Draw<C extends Chart> = (frame: DrawFrame) => C

/**
 * The chart at a size, drawn when the page has nothing more urgent to do, one chart at a time: what is typed and dragged
 * meanwhile goes first. Until then the chart before it stays.
 */
export function useDrawnChart<C extends Chart | FrequencyChart>(
  draw: Draw<C>,
  size: ElementSize | undefined,
  frequencyRangeHz: readonly [number, number] | null,
): C | undefined {
  const wanted = useMemo(
    () =>
      size && { draw, frame: { ...size, showTitle: false, ...(frequencyRangeHz && { frequencyRangeHz }) } },
    [draw, size, frequencyRangeHz],
  )
  const shown = useDeferredValue(wanted)
  return useMemo(() => shown?.draw(shown.frame), [shown])
}
