import type { ValueTable } from '../values/value-table.ts'
import type { PolarSeries } from './polar-series.ts'

/** A row for each angle that one of the lines has, a column for each line. */
export function polarTable(caption: string, series: readonly PolarSeries[], reference: string): ValueTable {
  const lookUps = series.map(
    ({ points }) => new Map(points.map(({ angleDeg, levelDb }) => [angleDeg, levelDb])),
  )
  const anglesDeg = [...new Set(lookUps.flatMap((lookUp) => [...lookUp.keys()]))].toSorted((a, b) => a - b)
  return {
    caption,
    columns: [
      { label: 'Angle', unit: '°', reference: 'from the axis' },
      ...series.map(({ label }) => ({ label, unit: 'dB', reference })),
    ],
    rows: anglesDeg.map((angleDeg) => [angleDeg, ...lookUps.map((lookUp) => lookUp.get(angleDeg) ?? null)]),
  }
}
