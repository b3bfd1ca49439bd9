import type { ValueTable } from '../values/value-table.ts'
import { valueText } from '../axes/format-value.ts'
import type { PlaneLevels } from './plane-levels.ts'

/** A row for each frequency, a column for each angle. */
export function mapTable(
  caption: string,
  { anglesDeg, columns }: PlaneLevels,
  reference: string,
): ValueTable {
  return {
    caption,
    columns: [
      { label: 'Frequency', unit: 'Hz', reference: '' },
      ...anglesDeg.map((deg) => ({ label: `${valueText(deg, 2)}°`, unit: 'dB', reference })),
    ],
    rows: columns.map(({ frequencyHz, levelsDb }) => [
      frequencyHz,
      ...(levelsDb ?? anglesDeg.map(() => null)),
    ]),
  }
}
