import type { CurvePoint } from '../curves/curve-points.ts'
import type { ValueColumn, ValueTable } from './value-table.ts'

export type TableCurve = { readonly column: ValueColumn; readonly points: readonly CurvePoint[] }

/** The frequencies of all curves; a cell is `null` where a curve has no value at just that frequency. */
export function curvesTable(caption: string, curves: readonly TableCurve[]): ValueTable {
  const lookUps = curves.map(
    ({ points }) => new Map(points.map(({ frequencyHz, value }) => [frequencyHz, value])),
  )
  const frequenciesHz = [...new Set(lookUps.flatMap((lookUp) => [...lookUp.keys()]))].toSorted(
    (a, b) => a - b,
  )
  return {
    caption,
    columns: [{ label: 'Frequency', unit: 'Hz', reference: '' }, ...curves.map(({ column }) => column)],
    rows: frequenciesHz.map((hz) => [hz, ...lookUps.map((lookUp) => lookUp.get(hz) ?? null)]),
  }
}
