import type { Job } from '@hornbench/api-contract'
import type { Database, Transaction } from '../database.ts'
import { readFrequencyStates } from '../frequencies/read-frequency-states.ts'
import { legacyTimestamp } from '../legacy-timestamp.ts'
import { type ResultTexts, storeResults } from '../results/store-results.ts'
import { write } from '../write.ts'
import { changeStatus, type StatusChange } from './change-status.ts'
import { findJob } from './find-job.ts'
import type { RunRef } from './run-ref.ts'

/** How a run ended by itself. */
export type Settlement =
  | { readonly event: 'complete'; readonly results: ResultTexts }
  | { readonly event: 'fail'; readonly reason: string }

/**
 * Ends a run: results and status in one transaction, so that a complete job is a readable one.
 *
 * @returns the job as it is now, or `undefined` when the run was over already; nothing is stored then
 */
export function settle(
  database: Database,
  run: RunRef,
  settlement: Settlement & { atMs: number },
): Job | undefined {
  return write(database, (tx) => {
    const changed = changeStatus(tx, run.jobId, toChange(tx, run, settlement))
    if (changed === undefined) return undefined
    if (settlement.event === 'complete') storeResults(tx, run.jobId, settlement.results)
    return findJob(tx, run.jobId)
  })
}

function toChange(tx: Transaction, run: RunRef, settlement: Settlement & { atMs: number }): StatusChange {
  const { atMs } = settlement
  const ended = {
    completedAt: legacyTimestamp(atMs),
    endedAtMs: atMs,
    frequencyStates: readFrequencyStates(tx, run.jobId),
  }
  if (settlement.event === 'complete') {
    const stage = { stage: 'complete', stageMessage: 'Simulation complete' }
    return {
      event: 'complete',
      runId: run.runId,
      atMs,
      columns: { ...ended, ...stage, progress: 1, hasResults: true },
      history: { type: 'completed', data: {} },
    }
  }
  const { reason } = settlement
  return {
    event: 'fail',
    runId: run.runId,
    atMs,
    columns: { ...ended, stage: 'error', stageMessage: 'Simulation failed', errorMessage: reason },
    history: { type: 'failed', data: { reason } },
  }
}
