import type { FrequencyChart } from '@hornbench/charts'
import { bandWords } from './number-words.ts'

type DraggedBandProps = {
  readonly chart: FrequencyChart
  /** Px of the chart, in whichever order. */
  readonly band: readonly [number, number]
}

/** What the charts will show when the pointer is let go. */
export function DraggedBand({ chart, band }: DraggedBandProps) {
  const { top, height } = chart.plotArea
  const left = Math.min(...band)
  const right = Math.max(...band)
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute border-x border-accent bg-accent/15 text-small"
      style={{ left, top, width: right - left, height }}
    >
      <span className="absolute top-1 left-1/2 -translate-x-1/2 rounded bg-surface/95 px-1 whitespace-nowrap">
        {bandWords([chart.frequencyAt(left), chart.frequencyAt(right)])}
      </span>
    </div>
  )
}
