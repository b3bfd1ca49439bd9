import type { LegendEntry } from '../frame/legend-entry.ts'
import type { ValueColumn } from '../values/value-table.ts'
import type { CurvePoint, SolvedPoint } from './curve-points.ts'

/** One line of a chart. */
export type ChartSeries = LegendEntry & {
  readonly axis: 'left' | 'right'
  /** In rising order of frequency, `null` in the gaps. */
  readonly points: readonly CurvePoint[]
  /** What is joined by a line. */
  readonly stretches: readonly (readonly SolvedPoint[])[]
  readonly column: ValueColumn
}
