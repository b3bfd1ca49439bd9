import { and, eq, exists, type SQL } from 'drizzle-orm'
import type { Transaction } from '../database.ts'
import { jobs } from '../schema/jobs-table.ts'
import type { RunRef } from './run-ref.ts'

/** For statements on jobs: the job of this run, while it runs. */
export function isRunningUnder({ jobId, runId }: RunRef): SQL | undefined {
  return and(eq(jobs.id, jobId), eq(jobs.runId, runId), eq(jobs.status, 'running'))
}

/** For statements on what belongs to a job: true while the job runs under this run. */
export function isRunAlive(tx: Transaction, run: RunRef): SQL {
  return exists(tx.select({ id: jobs.id }).from(jobs).where(isRunningUnder(run)))
}
