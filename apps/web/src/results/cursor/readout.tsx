import type { Chart } from '@hornbench/charts'
import { LineSample } from '../plot/line-sample.tsx'
import type { Reading } from './reading.ts'

type ReadoutProps = {
  readonly heading: string
  readonly readings: readonly Reading[]
  /** Where the cursor stands, and the plot that the readout stays in, px of the chart. */
  readonly x: number
  readonly plot: Chart['plotArea']
}

const EDGE_PX = 4
const GAP_PX = 8
/** Enough for a value and the end of a name; narrower plots let it reach over the cursor. */
const LEAST_PX = 190

/**
 * The values at the cursor, in the corner of the plot that is farther from it and has no lines. It stays there while the
 * cursor moves. Screen readers get them from the control.
 */
export function Readout({ heading, readings, x, plot }: ReadoutProps) {
  const right = plot.left + plot.width
  const bottom = plot.top + plot.height
  const isLeft = x > plot.left + plot.width / 2
  const room = (isLeft ? x - plot.left : right - x) - EDGE_PX - GAP_PX
  const style = {
    ...(isLow(readings, plot)
      ? { top: plot.top + EDGE_PX }
      : { bottom: `calc(100% - ${bottom - EDGE_PX}px)` }),
    ...(isLeft ? { left: plot.left + EDGE_PX } : { right: `calc(100% - ${right - EDGE_PX}px)` }),
    maxWidth: Math.max(room, Math.min(LEAST_PX, plot.width - 2 * EDGE_PX)),
  }
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute z-10 w-max rounded border border-line bg-surface/95 px-1.5 py-1 text-small"
      style={style}
    >
      <p className="truncate text-ink-soft">{heading}</p>
      {readings.map(({ label, value, style: line }) => (
        <p key={label} className="flex items-center gap-1.5">
          {line && <LineSample style={line} />}
          <span className="font-semibold whitespace-nowrap">{value}</span>
          <span className="min-w-0 truncate text-ink-soft [direction:rtl]">
            {/* Cut from the start: the number of a run, at the end of its name, tells it apart. */}
            <bdi dir="ltr">{label}</bdi>
          </span>
        </p>
      ))}
    </div>
  )
}

/** Whether the lines are in the lower half here, so that the upper one is free. */
function isLow(readings: readonly Reading[], { top, height }: Chart['plotArea']): boolean {
  const ys = readings.flatMap(({ place }) => place?.y ?? [])
  return ys.length === 0 || ys.reduce((sum, y) => sum + y, 0) / ys.length > top + height / 2
}
