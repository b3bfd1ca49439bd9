import type { JobId, RunId } from '@hornbench/api-contract'
import type { Database } from './database.ts'
import { checkpointFrequency, type SolvedFrequency } from './frequencies/checkpoint-frequency.ts'
import { dispatchFrequency } from './frequencies/dispatch-frequency.ts'
import { failFrequency, type FrequencyFailure } from './frequencies/fail-frequency.ts'
import { planFrequencies, type SweepPlan } from './frequencies/plan-frequencies.ts'
import { claimNext } from './jobs/claim-next.ts'
import { endCompute } from './jobs/end-compute.ts'
import { findRun } from './jobs/find-run.ts'
import { prune, type Retention } from './jobs/prune.ts'
import { recover, type RecoverOptions } from './jobs/recover.ts'
import { type ProgressReport, reportProgress } from './jobs/report-progress.ts'
import type { JobTask, RunRef } from './jobs/run-ref.ts'
import { settle, type Settlement } from './jobs/settle.ts'
import { storeMeshArtifact } from './results/store-mesh-artifact.ts'

type At = { readonly atMs: number }

/**
 * What a scheduler needs of storage. Every call is synchronous and one transaction, takes the time from outside, and
 * names the run that it acts for: one that is over changes nothing and gets `undefined` or `false`.
 */
export function createJobStore(database: Database) {
  return {
    claimNext: (runId: RunId, atMs: number) => claimNext(database, runId, atMs),
    findRun: (id: JobId) => findRun(database.orm, id),
    planFrequencies: (run: RunRef, plan: SweepPlan & At) => planFrequencies(database, run, plan),
    dispatch: (run: RunRef, task: { index: number } & At) => dispatchFrequency(database, run, task),
    checkpoint: (task: JobTask, solved: SolvedFrequency & At) => checkpointFrequency(database, task, solved),
    failFrequency: (task: JobTask, failure: FrequencyFailure & At) => failFrequency(database, task, failure),
    storeMeshArtifact: (run: RunRef, mshText: string) => storeMeshArtifact(database, run, mshText),
    report: (run: RunRef, progress: ProgressReport & At) => reportProgress(database, run, progress),
    settle: (run: RunRef, settlement: Settlement & At) => settle(database, run, settlement),
    endCompute: (run: RunRef, atMs: number) => endCompute(database, run, atMs),
    recover: (atMs: number, options?: RecoverOptions) => recover(database, atMs, options),
    prune: (retention: Retention, atMs: number) => prune(database, retention, atMs),
  }
}

export type JobStore = ReturnType<typeof createJobStore>
