import type { FrequencyAxis } from '../axes/frequency-axis.ts'
import type { Box } from '../svg/box.ts'
import type { SvgNode } from '../svg/svg-node.ts'
import type { ValueTable } from '../values/value-table.ts'
import type { LegendEntry } from './legend-entry.ts'

/** A drawn chart, with what a page needs to lay a cursor, a zoom and a table over it. All places in px of `svg`. */
export type Chart = {
  readonly svg: SvgNode
  readonly widthPx: number
  readonly heightPx: number
  readonly plotArea: Box
  readonly title: string
  /** One sentence that says what is to be seen. */
  readonly summary: string
  readonly legend: readonly LegendEntry[]
  /** The numbers behind the chart, as they are: nothing interpolated, `null` where there is none. */
  readonly table: () => ValueTable
}

/** A chart over frequency. Its scales go on beyond the plot area. */
export type FrequencyChart = Chart & {
  readonly frequencyRangeHz: readonly [number, number]
  readonly xAt: FrequencyAxis['xAt']
  readonly frequencyAt: FrequencyAxis['frequencyAt']
}
