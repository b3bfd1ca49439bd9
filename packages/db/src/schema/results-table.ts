import type { JobId } from '@hornbench/api-contract'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const results = sqliteTable('simulation_results', {
  jobId: text('job_id').$type<JobId>().primaryKey(),
  resultsJson: text('results_json').notNull(),
  /** The text is exactly what is served; otherwise the older server wrote it, and it is printed anew when read. */
  servedForm: integer('served_form', { mode: 'boolean' }).notNull().default(false),
  /** The typed result; the older server's rows have none. */
  documentJson: text('document_json'),
})
