import { useMemo } from 'react'
import { stripBars } from './strip-bars.ts'
import { STRIP_HEIGHT, stripPaths } from './strip-paths.ts'

type FrequencyStripProps = {
  readonly states: string
  /** Something is being done: what is solved has the accent. */
  readonly isActive: boolean
  readonly className?: string
}

/** A bar for each frequency, in the order of the sweep. What it shows has to be told in words beside it. */
export function FrequencyStrip({ states, isActive, className = '' }: FrequencyStripProps) {
  const bars = useMemo(() => stripBars(states), [states])
  const paths = useMemo(() => stripPaths(bars), [bars])
  const solved = isActive ? 'fill-accent' : 'fill-line-strong'
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${Math.max(1, bars.length)} ${STRIP_HEIGHT}`}
      preserveAspectRatio="none"
      className={`block ${className}`}
    >
      <path d={paths.base} className="fill-line-strong opacity-50" />
      <path d={paths.dispatched} className="fill-accent" />
      <path d={paths.solved} className={solved} />
      <path d={paths.takenOver} className={solved} />
      <path d={paths.failed} className="fill-bad" />
    </svg>
  )
}
