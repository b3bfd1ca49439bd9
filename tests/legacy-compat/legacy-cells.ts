import { DatabaseSync } from 'node:sqlite'
import { JOB_COLUMNS } from './older-server.ts'

const TABLES: Readonly<Record<string, readonly string[]>> = {
  simulation_jobs: JOB_COLUMNS,
  simulation_results: ['job_id', 'results_json'],
  simulation_artifacts: ['job_id', 'msh_text'],
}

/** By `table/row/column`: the kind of value and the value, so that an integer that became a real number shows. */
type Cells = ReadonlyMap<string, string>

/** All that the tables of the older server hold. */
export function readLegacyCells(file: string): Cells {
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    const cells = new Map<string, string>()
    for (const [table, columns] of Object.entries(TABLES)) {
      const values = columns.map((column) => `typeof(${column}) || ':' || quote(${column}) AS ${column}`)
      const rows = database.prepare(`SELECT ${columns[0]} AS row, ${values.join()} FROM ${table}`).all()
      for (const { row, ...rest } of rows) {
        for (const [column, value] of Object.entries(rest)) {
          cells.set(`${table}/${String(row)}/${column}`, String(value))
        }
      }
    }
    return cells
  } finally {
    database.close()
  }
}

/** The cells that are not the same: `undefined` for one that is not there. */
export function changedCells(before: Cells, after: Cells) {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((cell) => before.get(cell) !== after.get(cell))
    .map((cell) => ({ cell, before: before.get(cell), after: after.get(cell) }))
}
