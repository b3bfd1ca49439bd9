import type { JobEvent } from '@hornbench/api-contract'
import { and, eq } from 'drizzle-orm'
import type { Transaction } from '../database.ts'
import { appendEvent } from '../events/append-event.ts'
import { isRunAlive } from '../jobs/is-running-under.ts'
import type { JobTask } from '../jobs/run-ref.ts'
import { jobFrequencies } from '../schema/job-frequencies-table.ts'
import { jobs } from '../schema/jobs-table.ts'

type Outcome = {
  readonly atMs: number
  readonly columns: Partial<typeof jobFrequencies.$inferInsert>
  readonly history: Pick<JobEvent, 'type' | 'data'>
}

/**
 * Takes in how a task ended, in one statement that names job, run, frequency and attempt and the state it expects. When
 * it changes no row the task was late: only the history is told, if there still is one.
 *
 * @returns whether it was in time
 */
export function settleTask(tx: Transaction, task: JobTask, outcome: Outcome): boolean {
  const { jobId, runId, index, attempt } = task
  const { atMs, columns, history } = outcome
  const { changes } = tx
    .update(jobFrequencies)
    .set({ ...columns, settledAtMs: atMs })
    .where(
      and(
        eq(jobFrequencies.jobId, jobId),
        eq(jobFrequencies.index, index),
        eq(jobFrequencies.runId, runId),
        eq(jobFrequencies.attempt, attempt),
        eq(jobFrequencies.state, 'dispatched'),
        isRunAlive(tx, task),
      ),
    )
    .run()
  if (changes > 0) appendEvent(tx, jobId, { ...history, atMs })
  else if (tx.select({ id: jobs.id }).from(jobs).where(eq(jobs.id, jobId)).get()) {
    appendEvent(tx, jobId, { type: 'late_result', atMs, data: { runId, index, attempt } })
  }
  return changes > 0
}
