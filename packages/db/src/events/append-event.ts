import type { JobEvent, JobId } from '@hornbench/api-contract'
import type { Transaction } from '../database.ts'
import { jobEvents } from '../schema/job-events-table.ts'

/** Adds to the history of a job, in the transaction of the change that it tells of. */
export function appendEvent(tx: Transaction, jobId: JobId, event: Omit<JobEvent, 'seq'>): void {
  const { atMs, type, data } = event
  tx.insert(jobEvents)
    .values({ jobId, atMs, type, dataJson: JSON.stringify(data) })
    .run()
}
