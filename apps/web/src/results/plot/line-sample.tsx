import type { LineStyle } from '@hornbench/charts'

/** How the line of a run looks, beside its name. */
export function LineSample({ style: { colour, dash, widthPx } }: { style: LineStyle }) {
  return (
    <svg aria-hidden="true" width="20" height="8" className="shrink-0">
      <line x1="0" x2="20" y1="4" y2="4" stroke={colour} strokeWidth={widthPx} strokeDasharray={dash} />
    </svg>
  )
}
