import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import { openTestDatabase } from '../testing/test-database.ts'
import { artifacts } from './artifacts-table.ts'
import { changes } from './changes-table.ts'
import { deletedJobs } from './deleted-jobs-table.ts'
import { errorEvents } from './error-events-table.ts'
import { jobBoundaries } from './job-boundaries-table.ts'
import { jobCounts } from './job-counts-table.ts'
import { jobEvents } from './job-events-table.ts'
import { jobFields } from './job-fields-table.ts'
import { jobFrequencies } from './job-frequencies-table.ts'
import { jobLayouts } from './job-layouts-table.ts'
import { jobs } from './jobs-table.ts'
import { results } from './results-table.ts'
import { settings } from './settings-table.ts'

const TABLES = [
  artifacts,
  changes,
  deletedJobs,
  errorEvents,
  jobBoundaries,
  jobCounts,
  jobEvents,
  jobFields,
  jobFrequencies,
  jobLayouts,
  jobs,
  results,
  settings,
]

test.each(TABLES.map((table) => getTableConfig(table)))(
  'the schema names the columns of $name as the migrations made them',
  ({ name, columns }) => {
    using db = openTestDatabase()
    const made = db.database.sqlite
      .prepare<[], string>(`SELECT name FROM pragma_table_info('${name}')`)
      .pluck()
    expect(columns.map((column) => column.name).toSorted()).toEqual(made.all().toSorted())
  },
)
