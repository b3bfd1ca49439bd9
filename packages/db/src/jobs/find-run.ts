import type { JobId } from '@hornbench/api-contract'
import { and, eq } from 'drizzle-orm'
import type { Reader } from '../database.ts'
import { jobs } from '../schema/jobs-table.ts'
import type { ClaimedJob } from './claim-next.ts'
import { getJob } from './find-job.ts'
import { getRequest } from './get-request.ts'

/** A running job as it was when it was claimed; `undefined` when it does not run, or runs under no run. */
export function findRun(reader: Reader, id: JobId): ClaimedJob | undefined {
  const row = reader
    .select({ runId: jobs.runId, requestId: jobs.requestId })
    .from(jobs)
    .where(and(eq(jobs.id, id), eq(jobs.status, 'running')))
    .get()
  if (!row || row.runId === null) return undefined
  const { runId, requestId } = row
  return { job: getJob(reader, id), runId, request: getRequest(reader, id), requestId }
}
