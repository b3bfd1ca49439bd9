import type { Chart } from '@hornbench/charts'
import { startTransition, useMemo, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { ValuesTable } from './values-table.tsx'

/** What a browser lays out at once without a pause that is felt. */
const MAX_CELLS = 800
const FEWEST_ROWS = 4

/** The numbers behind a chart as a table, a page of rows at a time. */
export function ValuesView({ chart }: { chart: Chart }) {
  const table = useMemo(() => chart.table(), [chart])
  const pageSize = Math.max(FEWEST_ROWS, Math.floor(MAX_CELLS / table.columns.length))
  const [from, setFrom] = useState(0)
  const start = from < table.rows.length ? from : 0
  const end = Math.min(table.rows.length, start + pageSize)
  const goTo = (row: number) => startTransition(() => setFrom(row))
  return (
    <div className="absolute inset-0 flex flex-col">
      <div
        role="region"
        aria-label={`Values of ${table.caption}`}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
        tabIndex={0}
        className="min-h-0 flex-1 overflow-auto border-t border-line -outline-offset-2"
      >
        <ValuesTable table={table} start={start} end={end} />
      </div>
      {table.rows.length > pageSize && (
        <div className="flex shrink-0 items-center gap-2 border-t border-line px-2 py-1 text-small">
          <Button variant="quiet" disabled={start === 0} onClick={() => goTo(Math.max(0, start - pageSize))}>
            Back
          </Button>
          <Button variant="quiet" disabled={end === table.rows.length} onClick={() => goTo(end)}>
            Next
          </Button>
          <span className="text-ink-soft">
            Rows {start + 1}–{end} of {table.rows.length}
          </span>
        </div>
      )}
    </div>
  )
}
