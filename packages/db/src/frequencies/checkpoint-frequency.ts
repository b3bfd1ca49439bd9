import { and, eq } from 'drizzle-orm'
import type { Database } from '../database.ts'
import type { JobTask } from '../jobs/run-ref.ts'
import { jobBoundaries } from '../schema/job-boundaries-table.ts'
import { jobFields } from '../schema/job-fields-table.ts'
import { write } from '../write.ts'
import { encodeCheckpoint, type FrequencySolution } from './checkpoint-codec.ts'
import { settleTask } from './settle-task.ts'
import { encodeSurfacePressure } from './surface-pressure-codec.ts'

/** A solved frequency as it comes from the process that solved it. */
export type SolvedFrequency = FrequencySolution & {
  /** re, im at each vertex, Pa peak; without it, nothing is kept. */
  readonly surfacePressure?: Float32Array | undefined
  readonly solveSeconds: number
  /** Only observed, on what was known on its boundary: its seconds say nothing of a solve. */
  readonly isObserved?: boolean | undefined
  /** Who solved it, for the history. */
  readonly worker: string
  readonly warnings: readonly string[]
}

/** Stores a solved frequency. Returns false, and stores nothing of it, when it is late. */
export function checkpointFrequency(
  database: Database,
  task: JobTask,
  solved: SolvedFrequency & { atMs: number },
): boolean {
  const { jobId, index } = task
  const { atMs, solveSeconds, isObserved = false, worker, warnings, surfacePressure } = solved
  // Before the transaction: the write lock is held for the writing only.
  const checkpoint = encodeCheckpoint(index, solved)
  const field = surfacePressure && encodeSurfacePressure(surfacePressure)
  return write(database, (tx) => {
    const isInTime = settleTask(tx, task, {
      atMs,
      columns: {
        state: 'solved',
        checkpoint,
        solveSeconds: isObserved ? null : solveSeconds,
        warningsJson: JSON.stringify(warnings),
      },
      history: {
        type: 'frequency_solved',
        data: { index, attempt: task.attempt, solveSeconds, worker, ...(isObserved && { isObserved }) },
      },
    })
    if (isInTime) {
      tx.delete(jobBoundaries)
        .where(and(eq(jobBoundaries.jobId, jobId), eq(jobBoundaries.index, index)))
        .run()
    }
    if (isInTime && field) {
      tx.insert(jobFields)
        .values({ jobId, index, surfacePressure: field })
        .onConflictDoUpdate({ target: [jobFields.jobId, jobFields.index], set: { surfacePressure: field } })
        .run()
    }
    return isInTime
  })
}
