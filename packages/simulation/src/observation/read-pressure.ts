import type { ObservedSolution } from '../observed-solution.ts'
import type { ObservationLayout } from './observation-layout.ts'

/**
 * The pressures of one frequency, corrected for the area of the source.
 *
 * @throws Error when the solution has other points than the layout: reading it would give numbers that mean nothing
 */
export function readPressure(
  layout: Pick<ObservationLayout, 'points' | 'pressureCorrection'>,
  { pressure }: ObservedSolution,
) {
  const { points, pressureCorrection } = layout
  if (pressure.length !== 2 * points)
    throw new Error(`The solution has ${pressure.length / 2} points, the layout ${points}.`)
  return {
    /** Pa peak, e^{-iωt}. */
    at: (point: number) => ({
      re: pressureCorrection * pressure[2 * point],
      im: pressureCorrection * pressure[2 * point + 1],
    }),
    /** re, im of consecutive points. */
    part: (firstPoint: number, count: number): Float64Array =>
      pressure.slice(2 * firstPoint, 2 * (firstPoint + count)).map((value) => pressureCorrection * value),
  }
}
