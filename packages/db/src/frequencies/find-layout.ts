import type { JobId } from '@hornbench/api-contract'
import { eq } from 'drizzle-orm'
import type { Reader } from '../database.ts'
import { jobLayouts } from '../schema/job-layouts-table.ts'

/** What the checkpoints of a job are values of, as its runner wrote it; `undefined` until the sweep has been planned. */
export function findLayout(reader: Reader, jobId: JobId): string | undefined {
  const columns = { layoutJson: jobLayouts.layoutJson }
  return reader.select(columns).from(jobLayouts).where(eq(jobLayouts.jobId, jobId)).get()?.layoutJson
}
