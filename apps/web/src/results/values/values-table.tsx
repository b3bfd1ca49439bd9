import type { ValueColumn, ValueTable } from '@hornbench/charts'
import { valueWords } from '../cursor/number-words.ts'

type ValuesTableProps = { readonly table: ValueTable; readonly start: number; readonly end: number }

/** Rows `start` to `end` of a table, each column with its unit and what its numbers refer to. */
export function ValuesTable({ table: { caption, columns, rows }, start, end }: ValuesTableProps) {
  return (
    <table className="w-full border-separate border-spacing-0 text-small">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <ColumnHeading key={column.label} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.slice(start, end).map(([first, ...values]) => (
          <ValuesRow key={first} first={first ?? null} values={values} columns={columns} />
        ))}
      </tbody>
    </table>
  )
}

type ValuesRowProps = {
  readonly first: number | null
  readonly values: readonly (number | null)[]
  readonly columns: readonly ValueColumn[]
}

/** A component of its own, so that a wide table is laid out row by row between other work. */
function ValuesRow({ first, values, columns }: ValuesRowProps) {
  return (
    <tr className="hover:bg-hover">
      <th scope="row" className="sticky left-0 bg-surface px-3 py-0.5 text-right font-normal">
        {numberWords(first, columns[0])}
      </th>
      {values.map((value, index) => (
        <td key={columns[index + 1]?.label} className="px-3 py-0.5 text-right whitespace-nowrap">
          {numberWords(value, columns[index + 1])}
        </td>
      ))}
    </tr>
  )
}

function ColumnHeading({ column: { label, unit, reference } }: { column: ValueColumn }) {
  return (
    <th
      scope="col"
      className="sticky top-0 min-w-22 border-b border-line bg-surface px-3 py-1 text-right align-bottom font-semibold first:left-0 first:z-10"
    >
      {label}
      <span className="block font-normal text-ink-faint">
        {[unit, reference].filter((part) => part !== '').join(' ')}
      </span>
    </th>
  )
}

function numberWords(value: number | null | undefined, column: ValueColumn | undefined): string {
  return typeof value === 'number' ? valueWords(value, column?.unit ?? '') : 'no value'
}
