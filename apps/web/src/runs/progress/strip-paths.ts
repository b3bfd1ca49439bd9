import type { StripBar } from './strip-bars.ts'

/** Of the drawing, in its own units; a bar and the gap behind it are one unit wide. */
export const STRIP_HEIGHT = 12

const BASE = 1.5
const DISPATCHED = 5
const FAILED = 4.5
/** Through the middle of what was taken over. */
const SLIT = 2.5

export type StripPaths = {
  readonly base: string
  readonly dispatched: string
  readonly solved: string
  readonly takenOver: string
  readonly failed: string
}

/**
 * The bars as one path for each state. The shapes tell the states apart without any colour: what waits is a line on the
 * ground, what is being solved stands low, what is solved stands full, what was taken over has a slit, and what has
 * failed hangs from the top.
 */
export function stripPaths(bars: readonly StripBar[]): StripPaths {
  const width = bars.length > 60 ? 0.9 : 0.8
  const all = (draw: (bar: StripBar, x: number) => string) => bars.map((bar, x) => draw(bar, x)).join('')
  const rect = (x: number, top: number, bottom: number) =>
    bottom > top ? `M${x} ${round(top)}h${width}V${round(bottom)}h-${width}z` : ''
  const fromGround = (x: number, height: number) => rect(x, STRIP_HEIGHT - height, STRIP_HEIGHT)

  return {
    base: all((_, x) => fromGround(x, BASE)),
    dispatched: all(({ isDispatched }, x) => (isDispatched ? fromGround(x, DISPATCHED) : '')),
    solved: all(({ solvedShare }, x) => fromGround(x, solvedShare * STRIP_HEIGHT)),
    takenOver: all(({ solvedShare, takenOverShare }, x) => {
      const bottom = (1 - solvedShare) * STRIP_HEIGHT
      const top = bottom - takenOverShare * STRIP_HEIGHT
      const middle = (top + bottom) / 2
      return rect(x, top, middle - SLIT / 2) + rect(x, middle + SLIT / 2, bottom)
    }),
    failed: all(({ hasFailed }, x) => (hasFailed ? rect(x, 0, FAILED) : '')),
  }
}

function round(value: number): number {
  return Number(value.toFixed(2))
}
