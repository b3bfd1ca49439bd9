import { and, asc, eq, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../database.ts'
import { isRunningUnder } from '../jobs/is-running-under.ts'
import type { RunRef } from '../jobs/run-ref.ts'
import { jobFrequencies } from '../schema/job-frequencies-table.ts'
import { jobs } from '../schema/jobs-table.ts'
import { write } from '../write.ts'

/** A frequency that a run has yet to solve. */
export type OpenFrequency = { readonly index: number; readonly frequencyHz: number }

/**
 * Lays out the sweep of a run: a row for each frequency, those with a checkpoint untouched.
 *
 * @returns what is left to solve, by index; `undefined` when the run is over
 */
export function planFrequencies(
  database: Database,
  run: RunRef,
  frequenciesHz: readonly number[],
): OpenFrequency[] | undefined {
  return write(database, (tx) => {
    if (!tx.select({ id: jobs.id }).from(jobs).where(isRunningUnder(run)).get()) return undefined
    for (const [index, frequencyHz] of frequenciesHz.entries()) lay(tx, run, { index, frequencyHz })
    return listWaiting(tx, run)
  })
}

function lay(tx: Transaction, { jobId, runId }: RunRef, { index, frequencyHz }: OpenFrequency): void {
  const unsettled = { settledAtMs: null, failureCode: null, failureMessage: null, checkpoint: null }
  const fresh = { frequencyHz, runId, state: 'waiting', attempt: 0, ...unsettled } as const
  tx.insert(jobFrequencies)
    .values({ jobId, index, ...fresh })
    .onConflictDoUpdate({
      target: [jobFrequencies.jobId, jobFrequencies.index],
      set: fresh,
      // A checkpoint of another frequency at this place would be of another sweep.
      setWhere: sql`${jobFrequencies.state} NOT IN ('solved', 'taken_over') OR ${jobFrequencies.frequencyHz} <> ${frequencyHz}`,
    })
    .run()
}

function listWaiting(tx: Transaction, { jobId }: RunRef): OpenFrequency[] {
  return tx
    .select({ index: jobFrequencies.index, frequencyHz: jobFrequencies.frequencyHz })
    .from(jobFrequencies)
    .where(and(eq(jobFrequencies.jobId, jobId), eq(jobFrequencies.state, 'waiting')))
    .orderBy(asc(jobFrequencies.index))
    .all()
}
